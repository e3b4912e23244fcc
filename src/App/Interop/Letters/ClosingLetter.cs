using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Ui;

namespace Linkwork.Interop.Letters;

/// <summary>What the referrer hears when a case closes. Each line goes through the gate by its own category, so that work, money and
/// safeguarding go only with a share; the offer of a work conversation and its answer are never part of it.</summary>
public static class ClosingLetter
{
    /// <param name="closed">With needs, goals and their reviews, contacts, closures, signposts, onward referrals, ONS4 answers and shares.</param>
    /// <param name="referral">The referral that opened the case, or one added to it; see <see cref="GoesTo"/>.</param>
    /// <param name="helpsWith">What each service that the case names helps with: its name tells that too.</param>
    /// <param name="worker">The link worker's name, as it stands under the letter.</param>
    /// <returns>The letter as it leaves, or null when none goes: nobody referred but the person, somebody who may not learn of the
    /// case or for whom the person agreed to nothing, or the person has died.</returns>
    /// <exception cref="Refusal">The case is open.</exception>
    public static Sending? For(Case closed, Person person, Referral referral, ILookup<Guid, Need> helpsWith, string worker, Guid by, DateTimeOffset at)
    {
        var closure = closed.CurrentClosure ?? throw new Refusal("Close the case first");
        if (!GoesTo(closed, person, referral) || person.Death is not null || closure.Reason == ClosureReason.Died) return null;
        var recipient = referral.Referrer.AsReaderOfTheCase(referral.Id);
        var disclosure = Gate.Disclose(Items(closed, person, referral, helpsWith, closure, worker), recipient, SharingPurpose.ClosingLetter, closed.Shares, at);
        if (disclosure.Items.Count == 0) return null;
        return new()
        {
            TeamId = closed.TeamId, CaseId = closed.Id, ReferralId = referral.Id, Channel = SendingChannel.Letter, RecipientKey = recipient.Key,
            Disclosure = disclosure, By = by, At = at,
        };
    }

    /// <summary>The letter as far as it can be written while the case is open: without the day and reason of its end and what will be said then.</summary>
    public static Disclosure SoFar(Case open, Person person, Referral referral, ILookup<Guid, Need> helpsWith, string worker, DateTimeOffset at) =>
        Gate.Disclose(Items(open, person, referral, helpsWith, null, worker), referral.Referrer.AsReaderOfTheCase(referral.Id), SharingPurpose.ClosingLetter, open.Shares, at);

    /// <summary>Whoever's referral opened the case; of those who referred while it was open, only the practice where the team knows the
    /// person to be registered. Never the person: they have their plan.</summary>
    public static bool GoesTo(Case closed, Person person, Referral referral) => referral.Referrer.Source != ReferralSource.Self
        && (closed.ReferralId == referral.Id || (referral.Attachment?.CaseId == closed.Id && referral.IsFromPracticeOf(person)));

    private static IEnumerable<SharedItem> Items(Case closed, Person person, Referral referral, ILookup<Guid, Need> helpsWith, Closure? closure, string worker) =>
    [
        .. Who(person.Details),
        .. Story(closed, referral, closure, worker),
        new(DataCategory.Safeguarding, Labels.Risks, closed.Risks ?? "", IsRisk: true),
        .. closed.Needs.OrderBy(need => need.Need).Select(need => new SharedItem(need.Need.Category(), Labels.Needs, need.Need.Label())),
        .. closed.Goals.OrderBy(goal => goal.At).Select(LetterWords.Of),
        .. closed.Signposts.OrderBy(signpost => signpost.At).Select(signpost => LetterWords.Of(signpost, helpsWith[signpost.ServiceId])),
        .. closed.OnwardReferrals.OrderBy(onward => onward.At).SelectMany(onward => LetterWords.Of(onward, helpsWith[onward.ServiceId])),
        .. LetterWords.Wellbeing(closed.Ons4Responses),
        .. Codes(closed, closure).Select(code => new SharedItem(DataCategory.Needs, Labels.Codes, code.ToString())),
    ];

    private static IEnumerable<SharedItem> Who(PersonDetails details)
    {
        yield return new(DataCategory.Contact, Labels.Name, $"{details.GivenName} {details.FamilyName}");
        yield return new(DataCategory.Contact, Labels.BornOn, Format.Date(details.BornOn));
        if (details.NhsNumber is { } number) yield return new(DataCategory.Contact, Labels.NhsNumber, Format.NhsNumber(number));
    }

    private static IEnumerable<SharedItem> Story(Case closed, Referral referral, Closure? closure, string worker)
    {
        yield return new(DataCategory.Story, Labels.Referred, $"{Format.Date(referral.ReceivedAt)} by {referral.Referrer.Name}");
        if (closure is not null)
        {
            yield return new(DataCategory.Story, Labels.Closed, Format.Date(closure.At));
            yield return LetterWords.Attendance(DataCategory.Story, Labels.Why, LetterWords.Of(closure.Reason));
        }

        yield return LetterWords.Contacts(closed);
        if (closure?.Summary is { } summary) yield return new(DataCategory.Story, Labels.Summary, summary);
        yield return new(DataCategory.Story, Labels.Worker, worker);
    }

    private static IEnumerable<SnomedCode> Codes(Case closed, Closure? closure)
    {
        var reached = closed.Contacts.Exists(contact => contact.Reached);
        yield return Snomed.Offered;
        yield return Snomed.Referred;
        if (reached) yield return Snomed.SeenByLinkWorker;
        if (closed.Signposts.Count > 0) yield return Snomed.Signposted;
        // Declined: they were reached, and said no before anything began.
        if (reached && closure?.Reason == ClosureReason.PersonChoseToStop && closed is { Goals.Count: 0, Conversations.Count: 0 }) yield return Snomed.Declined;
        yield return Snomed.CaseClosed;
    }

    /// <summary>What each line is called; the page that prints the letter looks them up.</summary>
    public static class Labels
    {
        public const string Name = "Name";
        public const string BornOn = "Date of birth";
        public const string NhsNumber = "NHS number";
        public const string Referred = "Referred on";
        public const string Closed = "Support ended";
        public const string Why = "Why it ended";
        public const string Contacts = "Contacts";
        public const string Summary = "What was done and what comes next";
        public const string Risks = "Risks to know of";
        public const string Worker = "Link worker";
        public const string Needs = "What the person wanted help with";
        public const string Goals = "The person’s goals";
        public const string Connected = "Connected to";
        public const string Stands = "Where that stands";
        public const string Wellbeing = "Wellbeing, first and last answer (ONS4, 0–10)";
        public const string Codes = "Codes for the clinical record";
    }
}
