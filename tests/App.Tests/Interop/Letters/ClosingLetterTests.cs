using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.People;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Linkwork.Interop.Letters;

namespace Linkwork.App.Tests.Interop.Letters;

public class ClosingLetterTests
{
    private static readonly DateTimeOffset At = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Worker = Guid.CreateVersion7();
    private static readonly ILookup<Guid, Need> NoServices = Array.Empty<Need>().ToLookup(_ => Guid.Empty);

    [Fact]
    public void A_letter_says_who_what_was_done_and_the_codes()
    {
        var (closed, person, referral) = Closed();

        var text = Said(ClosingLetter.For(closed, person, referral, NoServices, "Sam Okafor", Worker, At)!);

        Assert.Contains("Rowan Tester", text, StringComparison.Ordinal);
        Assert.Contains("Joined the choir", text, StringComparison.Ordinal);
        Assert.Contains("“Meet people”: reached. Importance 8, confidence 3 then 7", text, StringComparison.Ordinal);
        Assert.Contains("1362721000000106", text, StringComparison.Ordinal);
        Assert.Contains("1362931000000106", text, StringComparison.Ordinal);
        Assert.DoesNotContain("871711000000103", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_money_and_safeguarding_stay_behind_without_a_share()
    {
        var (closed, person, referral) = Closed();

        var letter = ClosingLetter.For(closed, person, referral, NoServices, "Sam Okafor", Worker, At)!;

        Assert.DoesNotContain(letter.Disclosure.Items, item => item.Category is DataCategory.Work or DataCategory.Money or DataCategory.Safeguarding);
        Assert.DoesNotContain("Find a job", Said(letter), StringComparison.Ordinal);
        Assert.DoesNotContain("StepChange", Said(letter), StringComparison.Ordinal);
        Assert.Contains(letter.Disclosure.Withheld, withheld => withheld is { Category: DataCategory.Work, Why: WithheldReason.NoShare });
    }

    [Fact]
    public void A_share_for_this_practice_and_this_letter_lets_work_through_and_still_no_money()
    {
        var (closed, person, referral) = Closed();
        closed.Shares.Add(Share(closed, referral, SharingPurpose.ClosingLetter));

        var text = Said(ClosingLetter.For(closed, person, referral, NoServices, "Sam Okafor", Worker, At)!);

        Assert.Contains("Find a job", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Money and debt", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_for_another_purpose_lets_nothing_more_through()
    {
        var (closed, person, referral) = Closed();
        closed.Shares.Add(Share(closed, referral, SharingPurpose.ClinicalCopy));

        Assert.DoesNotContain("Find a job", Said(ClosingLetter.For(closed, person, referral, NoServices, "Sam Okafor", Worker, At)!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WorkAnswer.NotNow)]
    [InlineData(WorkAnswer.NotForMe)]
    public void The_answer_to_the_work_offer_is_never_in_a_letter_even_with_a_share(WorkAnswer answer)
    {
        var (asked, person, referral) = Closed(open => open.OfferWork(OfferedAt.Conversation, RaisedBy.LinkWorker, answer, null, Worker, At.AddDays(-9)));
        asked.Shares.Add(Share(asked, referral, SharingPurpose.ClosingLetter));
        var (never, samePerson, sameReferral) = Closed();
        never.Shares.Add(Share(never, sameReferral, SharingPurpose.ClosingLetter));

        Assert.Equal(
            Said(ClosingLetter.For(never, samePerson, sameReferral, NoServices, "Sam Okafor", Worker, At)!),
            Said(ClosingLetter.For(asked, person, referral, NoServices, "Sam Okafor", Worker, At)!));
    }

    [Fact]
    public void A_service_named_without_a_need_stays_unnamed()
    {
        var (closed, person, referral) = Closed();
        closed.Signposts.Add(new() { TeamId = closed.TeamId, CaseId = closed.Id, ServiceId = Guid.NewGuid(), ServiceName = "Bailiff helpline", By = Worker, At = At });

        Assert.DoesNotContain("Bailiff", Said(ClosingLetter.For(closed, person, referral, NoServices, "Sam Okafor", Worker, At)!), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_referrer_gets_a_letter_only_as_the_practice_the_team_knows()
    {
        var (closed, person, _) = Closed();
        var other = Referral(closed.TeamId, "Z88888", claimedPractice: "Z88888");
        other.IsFor(person.Id, At);
        other.AttachTo(closed.Id, null, At);

        Assert.Null(ClosingLetter.For(closed, person, other, NoServices, "Sam Okafor", Worker, At));
        person.Details = person.Details with { PracticeCode = "Z88888" };
        Assert.NotNull(ClosingLetter.For(closed, person, other, NoServices, "Sam Okafor", Worker, At));
    }

    [Theory]
    [InlineData(ReferralSource.Agency)]
    [InlineData(ReferralSource.SomebodyElse)]
    public void An_agency_or_a_neighbour_hears_nothing_of_the_case_that_was_not_agreed(ReferralSource source)
    {
        var (closed, person, referral) = Closed(source: source);

        Assert.Null(ClosingLetter.For(closed, person, referral, NoServices, "Sam Okafor", Worker, At));
    }

    [Fact]
    public void An_agency_hears_what_the_person_agreed_to_and_nothing_more()
    {
        var (closed, person, referral) = Closed(source: ReferralSource.Agency);
        var agency = referral.Referrer.AsReaderOfTheCase(referral.Id);
        closed.Shares.Add(new()
        {
            TeamId = closed.TeamId, CaseId = closed.Id, Categories = [DataCategory.Contact], RecipientKind = agency.Kind, RecipientKey = agency.Key,
            RecipientName = agency.Name, Purpose = SharingPurpose.ClosingLetter, GivenAt = At.AddDays(-1), Until = new(2026, 12, 1), RecordedBy = Worker,
        });

        var letter = ClosingLetter.For(closed, person, referral, NoServices, "Sam Okafor", Worker, At)!;

        Assert.All(letter.Disclosure.Items, item => Assert.Equal(DataCategory.Contact, item.Category));
    }

    [Theory]
    [InlineData(ReferralSource.GpPractice)]
    [InlineData(ReferralSource.SocialCare)]
    public void A_risk_held_back_from_somebody_who_visits_says_speak_first_and_one_that_went_says_what_it_is(ReferralSource source)
    {
        var (closed, person, referral) = Closed(open => open.StateRisks("A dog that bites", false), source);

        var without = ClosingLetter.For(closed, person, referral, NoServices, "Sam Okafor", Worker, At)!.Disclosure;
        var share = new Share
        {
            TeamId = closed.TeamId, CaseId = closed.Id, Categories = [DataCategory.Safeguarding], RecipientKind = RecipientKind.Referrer, RecipientKey = referral.Referrer.AsRecipient(referral.Id).Key,
            RecipientName = "Test Surgery", Purpose = SharingPurpose.ClosingLetter, GivenAt = At.AddDays(-1), Until = new(2026, 12, 1), RecordedBy = Worker,
        };
        closed.Shares.Add(share);
        var with = ClosingLetter.For(closed, person, referral, NoServices, "Sam Okafor", Worker, At)!.Disclosure;
        share.Withdraw(Worker, At);
        var takenBack = Gate.Again(with, closed.Shares, At);

        Assert.True(without.SpeakBeforeVisiting);
        Assert.False(with.SpeakBeforeVisiting);
        Assert.True(takenBack.SpeakBeforeVisiting);
        Assert.Equal("A dog that bites", with.Text(ClosingLetter.Labels.Risks));
        foreach (var silent in new[] { without, takenBack }) Assert.DoesNotContain(silent.Items, item => item.Text.Contains("dog", StringComparison.Ordinal));
        Assert.Contains(Disclosure.SpeakBeforeVisitingText, ClinicalCopy.Write(ClinicalCopy.For(closed, person, referral.Referrer.AsRecipient(referral.Id), NoServices, null, withNote: false, At)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_letter_goes_about_somebody_who_has_died()
    {
        var (closed, person, referral) = Closed();
        person.RecordDeath(new(2026, 5, 1), "their brother", Worker, At);

        Assert.Null(ClosingLetter.For(closed, person, referral, NoServices, "Sam Okafor", Worker, At));
    }

    [Fact]
    public void An_open_case_has_no_letter_yet()
    {
        var (closed, person, referral) = Closed();
        closed.Reopen("They rang", Worker, At);

        Assert.Throws<Refusal>(() => ClosingLetter.For(closed, person, referral, NoServices, "Sam Okafor", Worker, At));
    }

    private static string Said(Sending letter) => string.Join('\n', letter.Disclosure.Items.Select(item => $"{item.Label}: {item.Text}"));

    private static Share Share(Case closed, Referral referral, SharingPurpose purpose) => new()
    {
        TeamId = closed.TeamId, CaseId = closed.Id, Categories = [DataCategory.Work], RecipientKind = RecipientKind.Referrer,
        RecipientKey = referral.Referrer.AsRecipient(referral.Id).Key, RecipientName = "Test Surgery", Purpose = purpose, GivenAt = At.AddDays(-1),
        Until = new(2026, 12, 1), RecordedBy = Worker,
    };

    private static Referral Referral(Guid team, string place, string? claimedPractice = null, ReferralSource source = ReferralSource.GpPractice)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            TeamId = team, Id = id, ReceivedAt = At.AddDays(-60), Urgency = Urgency.Routine,
            Details = World.Somebody() with { GivenName = "Rowan", FamilyName = "Tester", BornOn = new(1970, 2, 3), PracticeCode = claimedPractice },
            Referrer = new() { Source = source, Name = "Dr Test", PlaceCode = place, PlaceName = "Test Surgery" },
            Reasons = [.. new[] { Need.Loneliness, Need.Work, Need.Money, Need.Safety }.Select(need => new ReferralReason { TeamId = team, ReferralId = id, Need = need })],
            NoKnownRisks = true, Agreed = true, AgreementToldBy = "the person",
        };
    }

    private static (Case Closed, Person Person, Referral Referral) Closed(Action<Case>? meanwhile = null, ReferralSource source = ReferralSource.GpPractice)
    {
        var team = Guid.CreateVersion7();
        var referral = Referral(team, "Z99999", source: source);
        var person = Reception.Receive(referral, [], At.AddDays(-60))!;
        var opened = Case.From(referral, Worker, At.AddDays(-59));
        referral.Accept(Worker, At.AddDays(-59));
        opened.RecordContact(ContactWith.Phone, ContactOutcome.Spoke, "A long talk", At.AddDays(-50), Worker, At.AddDays(-50));
        var goal = Goal(opened, "Meet people", Need.Loneliness);
        goal.Review(null, 7, GoalState.Reached, null, Worker, At.AddDays(-2));
        opened.Goals.AddRange([goal, Goal(opened, "Find a job", Need.Work)]);
        opened.Signposts.Add(new()
        {
            TeamId = team, CaseId = opened.Id, ServiceId = Guid.NewGuid(), ServiceName = "StepChange", Need = Need.Money, By = Worker, At = At.AddDays(-30),
        });
        meanwhile?.Invoke(opened);
        opened.Close(ClosureReason.GoalsMet, "Joined the choir and goes each week", Worker, At);
        return (opened, person, referral);
    }

    private static Goal Goal(Case opened, string words, Need need) => new()
    {
        TeamId = opened.TeamId, CaseId = opened.Id, InTheirWords = words, Need = need, Importance = 8, Confidence = 3, At = At.AddDays(-40), By = Worker,
    };
}
