using System.Text;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Ui;

namespace Linkwork.Interop.Letters;

/// <summary>A short structured summary for the practice's own system, with codes. Words that somebody typed freely may speak of anything,
/// so a note goes only when its writer says that it may, and goals go as what they are about, not in the person's words.</summary>
public static class ClinicalCopy
{
    private const string Needs = "Needs";
    private const string Goals = "Goals";
    private const string Codes = "Codes";

    /// <summary>The copy as it would go now, by the shares of the case.</summary>
    /// <param name="its">With contacts, needs, goals, signposts, onward referrals, ONS4 answers, closures and shares.</param>
    /// <param name="helpsWith">What each service that the case names helps with: its name tells that too.</param>
    /// <param name="about">One contact, or null for the case: so far, or as it closed.</param>
    /// <param name="withNote">The writer confirmed that the contact's note may go.</param>
    public static Disclosure For(Case its, Person person, Recipient practice, ILookup<Guid, Need> helpsWith, Contact? about, bool withNote, DateTimeOffset now) =>
        Gate.Disclose(Items(its, person, helpsWith, about, withNote), practice, SharingPurpose.ClinicalCopy, its.Shares, now);

    private static IEnumerable<SharedItem> Items(Case its, Person person, ILookup<Guid, Need> helpsWith, Contact? about, bool withNote) =>
    [
        new(DataCategory.Contact, "Person", Who(person.Details)),
        .. about is null ? OfCase(its) : OfContact(about, withNote),
        new(DataCategory.Safeguarding, ClosingLetter.Labels.Risks, its.Risks ?? "", IsRisk: true),
        .. its.Needs.OrderBy(need => need.Need).Select(need => new SharedItem(need.Need.Category(), Needs, need.Need.Label())),
        .. its.Goals.OrderBy(goal => goal.At).Select(goal => new SharedItem(goal.Need.Category(), Goals, $"About {Lower(goal.Need.Label())}: {Lower(goal.State.InWords())}")),
        .. its.Signposts.OrderBy(signpost => signpost.At).Select(signpost => LetterWords.Of(signpost, helpsWith[signpost.ServiceId])),
        .. its.OnwardReferrals.OrderBy(onward => onward.At).SelectMany(onward => LetterWords.Of(onward, helpsWith[onward.ServiceId])),
        .. about is null ? LetterWords.Wellbeing(its.Ons4Responses) : [],
        .. CodesOf(its, about).Select(code => new SharedItem(DataCategory.Needs, Codes, code.ToString())),
    ];

    /// <summary>The text to paste. Says nothing of what was withheld, but that there is a risk to ask about.</summary>
    public static string Write(Disclosure disclosure)
    {
        var text = new StringBuilder($"Social prescribing summary, {Format.Date(disclosure.At)}\n");
        if (disclosure.SpeakBeforeVisiting) text.Append($"{Disclosure.SpeakBeforeVisitingText}\n");
        foreach (var group in disclosure.Items.GroupBy(item => item.Label))
        {
            if (group.Count() == 1) text.Append($"{group.Key}: {group.Single().Text}\n");
            else
            {
                text.Append($"{group.Key}:\n");
                foreach (var item in group) text.Append($"- {item.Text}\n");
            }
        }

        return text.ToString();
    }

    private static IEnumerable<SharedItem> OfContact(Contact about, bool withNote)
    {
        yield return LetterWords.Attendance(DataCategory.Story, "Contact", $"{Format.DateTime(about.HappenedAt)}, {Lower(about.How.InWords())}: {(about.Reached ? "spoke" : "not reached")}");
        if (withNote && about.Note is { } note) yield return new(DataCategory.Story, "Note", note);
    }

    private static IEnumerable<SharedItem> OfCase(Case its)
    {
        yield return new(DataCategory.Story, "Support began", Format.Date(its.OpenedAt));
        yield return LetterWords.Attendance(DataCategory.Story, "Contacts", $"{its.Contacts.Count(contact => contact.Reached)} in which the person was reached");
        if (its is not { Status: CaseStatus.Closed, CurrentClosure: { } closure }) yield break;
        yield return LetterWords.Attendance(DataCategory.Story, "Support ended", $"{Format.Date(closure.At)}: {LetterWords.Of(closure.Reason)}");
        if (closure.Summary is { } summary) yield return new(DataCategory.Story, "What was done and what comes next", summary);
    }

    private static IEnumerable<SnomedCode> CodesOf(Case its, Contact? about)
    {
        if (about is null ? its.Contacts.Exists(contact => contact.Reached) : about.Reached) yield return Snomed.SeenByLinkWorker;
        if (its.Signposts.Count > 0) yield return Snomed.Signposted;
        if (about is null && its.Status == CaseStatus.Closed) yield return Snomed.CaseClosed;
    }

    private static string Who(PersonDetails details) =>
        $"{details.GivenName} {details.FamilyName}, born {Format.Date(details.BornOn)}, NHS number {(details.NhsNumber is { } number ? Format.NhsNumber(number) : "unknown")}";

    private static string Lower(string words) => words.ToLowerInvariant();
}
