using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Referrals;

public class ReceptionTests
{
    private static readonly Guid Team = Guid.CreateVersion7();
    private static readonly Guid Worker = Guid.CreateVersion7();
    private static readonly DateTimeOffset At = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly PersonDetails Rowan = new() { GivenName = "Rowan", FamilyName = "Ashworth", BornOn = new(1980, 3, 7), Postcode = "m337zz", Phone = "01632 960001" };

    [Fact]
    public void Somebody_nobody_knows_becomes_a_person_and_waits()
    {
        var referral = New(Rowan, Need.Housing);

        var person = Reception.Receive(referral, [], At);

        Assert.Equal(person!.Id, referral.PersonId);
        Assert.Equal("M33 7ZZ", person.Details.Postcode);
        Assert.Equal(ReferralStatus.Waiting, referral.Status);
    }

    [Fact]
    public void A_sure_match_with_an_open_case_adds_the_new_reasons_and_overwrites_nothing()
    {
        var (person, open, _) = Known(Need.Housing);
        var again = New(Rowan with { Phone = "01632 960999", MustNotKnow = "nobody" }, Need.Housing, Need.Work);

        Assert.Null(Reception.Receive(again, [(person, open)], At));

        Assert.Equal(ReferralStatus.Attached, again.Status);
        Assert.Equal([Need.Work, Need.Housing], open.Needs.Select(need => need.Need).Order());
        Assert.Equal("01632 960001", person.Details.Phone);
        Assert.Null(person.Details.MustNotKnow);
    }

    [Fact]
    public void A_sure_match_without_an_open_case_is_a_return_and_waits()
    {
        var (person, _, _) = Known(Need.Housing);
        var again = New(Rowan, Need.Food);

        Assert.Null(Reception.Receive(again, [(person, null)], At));

        Assert.Equal(person.Id, again.PersonId);
        Assert.Equal(ReferralStatus.Waiting, again.Status);
    }

    [Fact]
    public void Twins_go_to_a_person_to_decide()
    {
        var (person, open, _) = Known(Need.Housing);
        var twin = New(Rowan with { GivenName = "Willow" }, Need.Food);

        Assert.Null(Reception.Receive(twin, [(person, open)], At));

        Assert.Equal(ReferralStatus.NeedsMatching, twin.Status);
        Assert.Equal("date of birth, postcode", Assert.Single(twin.PossibleMatches).Why);
        Assert.Single(open.Needs);
    }

    [Fact]
    public void Two_sure_matches_go_to_a_person_to_decide()
    {
        var (one, _, _) = Known(Need.Housing);
        var (other, _, _) = Known(Need.Housing);
        var again = New(Rowan, Need.Food);

        Assert.Null(Reception.Receive(again, [(one, null), (other, null)], At));

        Assert.Equal(2, again.PossibleMatches.Count);
    }

    [Fact]
    public void Undoing_takes_only_what_came_with_the_wrong_referral()
    {
        var (person, open, first) = Known(Need.Housing);
        var wrong = New(Rowan, Need.Housing, Need.Work, Need.Food, Need.Caring);
        Reception.Receive(wrong, [(person, open)], At);
        var right = New(Rowan, Need.Food);
        Reception.Receive(right, [(person, open)], At.AddHours(1));
        open.Needs.Single(need => need.Need == Need.Caring).Importance = 7;

        var (made, removed) = Reception.Undo(wrong, numberTaken: false, open, [first, right], Worker, At.AddDays(1));

        Assert.Equal(Need.Work, Assert.Single(removed).Need);
        Assert.Equal([Need.Housing, Need.Caring, Need.Food], open.Needs.Select(need => need.Need).Order());
        Assert.Equal(made.Id, wrong.PersonId);
        Assert.Equal(ReferralStatus.Waiting, wrong.Status);
        Assert.Equal(person.Id, open.PersonId);
    }

    [Fact]
    public void Undoing_a_referral_that_opened_the_case_moves_the_case_and_sets_the_others_waiting()
    {
        var (person, open, first) = Known(Need.Housing);
        var other = New(Rowan, Need.Food);
        Reception.Receive(other, [(person, open)], At);

        var (made, removed) = Reception.Undo(first, numberTaken: true, open, [other], Worker, At.AddDays(1));

        Assert.Equal(made.Id, open.PersonId);
        Assert.Equal(ReferralStatus.Accepted, first.Status);
        Assert.Equal((ReferralStatus.Waiting, person.Id), (other.Status, other.PersonId));
        Assert.Equal(Need.Food, Assert.Single(removed).Need);
    }

    [Fact]
    public void The_new_person_is_kept_without_a_number_that_somebody_else_has()
    {
        var (person, open, _) = Known(Need.Housing);
        var wrong = New(Rowan with { NhsNumber = "9990000018" }, Need.Food);
        Reception.Receive(wrong, [(person, open)], At);

        Assert.Null(Reception.Undo(wrong, numberTaken: true, open, [], Worker, At).Person.Details.NhsNumber);
    }

    [Fact]
    public void What_a_later_referral_says_about_work_ends_the_offer_and_goes_with_it()
    {
        var (person, open, first) = Known(Need.Housing);
        var wrong = New(Rowan, WorkAnswer.NotNow, Need.Food);
        Reception.Receive(wrong, [(person, open)], At);
        Assert.True(open.WorkOffer!.QuietOn(new(2026, 5, 5)));

        Reception.Undo(wrong, false, open, [first], Worker, At);

        Assert.Null(open.WorkOffer);
    }

    [Fact]
    public void What_the_person_said_themselves_since_stays_when_the_referral_goes()
    {
        var (person, open, first) = Known(Need.Housing);
        var wrong = New(Rowan, WorkAnswer.Yes, Need.Food);
        Reception.Receive(wrong, [(person, open)], At);
        open.LeaveWork(WorkAnswer.NotForMe, null, LaterAnswer.Themselves, Worker, At.AddDays(1));

        Reception.Undo(wrong, false, open, [first], Worker, At.AddDays(2));

        Assert.Equal(WorkAnswer.NotForMe, open.WorkOffer!.Says);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("6f1d2a52-0000-7000-8000-000000000001", WorkAnswer.NotForMe)]
    public void What_anybody_could_have_typed_online_answers_no_offer_of_an_open_case(string? writtenDownBy, WorkAnswer? answers)
    {
        var (person, open, _) = Known(Need.Housing);
        var referrer = new Referrer { Source = ReferralSource.Self, Name = "Rowan", WrittenDownBy = writtenDownBy is null ? null : Guid.Parse(writtenDownBy) };

        Reception.Receive(New(Rowan, WorkAnswer.NotForMe, referrer, Need.Work), [(person, open)], At);

        Assert.Contains(open.Needs, need => need.Need == Need.Work);
        Assert.Equal(answers, open.WorkOffer?.Answer);
    }

    [Fact]
    public void A_later_referral_never_changes_an_answer_about_work()
    {
        var (person, open, _) = Known(Need.Housing);
        open.OfferWork(OfferedAt.FirstContact, RaisedBy.Person, WorkAnswer.NotForMe, null, Worker, At);

        Reception.Receive(New(Rowan, WorkAnswer.Yes, Need.Work), [(person, open)], At);

        Assert.Equal(WorkAnswer.NotForMe, open.WorkOffer!.Answer);
    }

    [Fact]
    public void A_day_that_passed_while_the_referral_waited_still_opens_the_case()
    {
        var referral = New(Rowan, WorkAnswer.NotNow, Need.Work);
        Reception.Receive(referral, [], At);

        Assert.Equal(WorkAnswer.NotNow, Case.From(referral, Worker, At.AddYears(1)).WorkOffer!.Answer);
    }

    [Fact]
    public void A_match_already_decided_cannot_be_decided_again()
    {
        var (person, _, _) = Known(Need.Housing);
        var twin = New(Rowan with { GivenName = "Willow" }, Need.Food);
        Reception.Receive(twin, [(person, null)], At);
        Reception.DecideNew(twin, false, Worker, At);

        Assert.Throws<Refusal>(() => Reception.Decide(twin, person, null, Worker, At));
    }

    [Fact]
    public void Putting_the_details_right_frees_the_key_of_arrival()
    {
        var (person, _, _) = Known(Need.Housing);
        Assert.NotNull(person.ArrivalKey);

        person.Details = person.Details with { Phone = "01632 960002" };
        Assert.NotNull(person.ArrivalKey);
        person.Details = person.Details with { FamilyName = "Ashford" };
        Assert.Null(person.ArrivalKey);
    }

    private static (Person Person, Case Open, Referral First) Known(params Need[] reasons)
    {
        var first = New(Rowan, reasons);
        var person = Reception.Receive(first, [], At.AddDays(-9))!;
        var open = Case.From(first, Worker, At.AddDays(-8));
        first.Accept(Worker, At.AddDays(-8));
        return (person, open, first);
    }

    private static Referral New(PersonDetails details, params Need[] reasons) => New(details, null, reasons);

    private static Referral New(PersonDetails details, WorkAnswer? work, params Need[] reasons) => New(details, work, new() { Name = "Dr Test" }, reasons);

    private static Referral New(PersonDetails details, WorkAnswer? work, Referrer referrer, params Need[] reasons)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            TeamId = Team, Id = id, ReceivedAt = At, Details = details, Urgency = Urgency.Routine, Referrer = referrer,
            Reasons = [.. reasons.Select(need => new ReferralReason { TeamId = Team, ReferralId = id, Need = need })],
            NoKnownRisks = true, Agreed = true, AgreementToldBy = "the person", WorkAnswer = work, WorkRaisedBy = work is null ? null : RaisedBy.Person,
            WorkNotNowUntil = work == WorkAnswer.NotNow ? new DateOnly(2026, 9, 1) : null,
        };
    }
}
