using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Tests.Sharing;

public class GateTests
{
    [Theory]
    [InlineData(RecipientKind.Referrer, DataCategory.Health, SharingRule.Goes)]
    [InlineData(RecipientKind.Referrer, DataCategory.Needs, SharingRule.Goes)]
    [InlineData(RecipientKind.Referrer, DataCategory.Work, SharingRule.NeedsShare)]
    [InlineData(RecipientKind.Referrer, DataCategory.Money, SharingRule.NeedsShare)]
    [InlineData(RecipientKind.Referrer, DataCategory.Safeguarding, SharingRule.NeedsShare)]
    [InlineData(RecipientKind.VoluntaryProvider, DataCategory.Contact, SharingRule.NeedsShare)]
    [InlineData(RecipientKind.VoluntaryProvider, DataCategory.Safeguarding, SharingRule.Never)]
    [InlineData(RecipientKind.Person, DataCategory.Work, SharingRule.Goes)]
    [InlineData(RecipientKind.Person, DataCategory.Safeguarding, SharingRule.Never)]
    [InlineData(RecipientKind.NominatedOther, DataCategory.Story, SharingRule.NeedsShare)]
    [InlineData(RecipientKind.Referrer, DataCategory.Attendance, SharingRule.Goes)]
    [InlineData(RecipientKind.Person, DataCategory.Attendance, SharingRule.Goes)]
    public void The_table_says(RecipientKind recipient, DataCategory category, SharingRule rule) => Assert.Equal(rule, Gate.Rule(recipient, category));

    [Fact]
    public void Nothing_reaches_a_benefits_authority_an_employer_or_one_who_reports_without_a_share() => Assert.All(
        from kind in new[] { RecipientKind.BenefitsAuthority, RecipientKind.Employer, RecipientKind.ProviderReportingToBenefits }
        from category in Enum.GetValues<DataCategory>()
        select Gate.Rule(kind, category), rule => Assert.NotEqual(SharingRule.Goes, rule));

    [Fact]
    public void Attendance_is_never_for_anybody_but_the_person_and_who_cares_for_them_and_nobody_can_be_asked_to_agree_to_it()
    {
        foreach (var kind in Enum.GetValues<RecipientKind>().Except([RecipientKind.Person, RecipientKind.Referrer]))
        {
            var to = Made.Recipient(kind);
            var share = Made.Share(to, SharingPurpose.OnwardReferral, Made.At, Made.Today, Enum.GetValues<DataCategory>());
            Assert.Empty(Gate.Disclose([new(DataCategory.Attendance, "Came", "twice"), new(DataCategory.Story, "Ended", "chose to stop", Also: DataCategory.Attendance)], to, SharingPurpose.OnwardReferral, [share], Made.At).Items);
        }

        Assert.NotNull(Share.Problem([DataCategory.Attendance], Made.Today, Made.Today));
        Assert.DoesNotContain(DataCategory.Attendance, DataCategories.Askable);
    }

    [Fact]
    public void What_tells_of_two_things_goes_only_where_both_may()
    {
        var to = Made.Recipient();
        SharedItem[] items = [new(DataCategory.Work, "Two", "words", Also: DataCategory.Money)];
        Share With(params DataCategory[] categories) => Made.Share(to, SharingPurpose.OnwardReferral, Made.At, Made.Today, categories);

        Assert.Empty(Gate.Disclose(items, to, SharingPurpose.OnwardReferral, [With(DataCategory.Work)], Made.At).Items);
        Assert.Empty(Gate.Disclose(items, to, SharingPurpose.OnwardReferral, [With(DataCategory.Money)], Made.At).Items);
        Assert.Single(Gate.Disclose(items, to, SharingPurpose.OnwardReferral, [With(DataCategory.Work), With(DataCategory.Money)], Made.At).Items);
    }

    [Fact]
    public void A_commissioner_never_gets_anything_about_a_person() =>
        Assert.All(Enum.GetValues<DataCategory>(), category => Assert.Equal(SharingRule.Never, Gate.Rule(RecipientKind.Commissioner, category)));

    [Fact]
    public void An_old_share_does_not_reach_a_provider_that_has_started_to_report()
    {
        var before = Made.Recipient();
        var share = Made.Share(before, SharingPurpose.OnwardReferral, Made.At.AddDays(-1), Made.Today.AddDays(30), DataCategory.Work);
        SharedItem[] items = [new(DataCategory.Work, "Work", "Wants to try a market stall")];

        Assert.Single(Gate.Disclose(items, before, SharingPurpose.OnwardReferral, [share], Made.At).Items);
        Assert.Empty(Gate.Disclose(items, before with { Kind = RecipientKind.ProviderReportingToBenefits }, SharingPurpose.OnwardReferral, [share], Made.At).Items);
    }

    [Fact]
    public void Two_shares_that_each_lack_something_dont_make_one_that_fits()
    {
        var to = Made.Recipient();
        Share[] shares =
        [
            Made.Share(to, SharingPurpose.ClosingLetter, Made.At.AddDays(-1), Made.Today.AddDays(30), DataCategory.Work),
            Made.Share(to, SharingPurpose.OnwardReferral, Made.At.AddDays(-1), Made.Today.AddDays(30), DataCategory.Money),
        ];

        Assert.Empty(Gate.Disclose([new(DataCategory.Work, "Work", "words")], to, SharingPurpose.OnwardReferral, shares, Made.At).Items);
    }

    [Fact]
    public void A_share_holds_through_its_last_day_and_not_the_next()
    {
        var to = Made.Recipient();
        var share = Made.Share(to, SharingPurpose.OnwardReferral, Made.At.AddDays(-1), Made.Today, DataCategory.Needs);
        SharedItem[] items = [new(DataCategory.Needs, "Needs", "Housing")];

        Assert.Single(Gate.Disclose(items, to, SharingPurpose.OnwardReferral, [share], Made.At).Items);
        Assert.Empty(Gate.Disclose(items, to, SharingPurpose.OnwardReferral, [share], Made.At.AddDays(1)).Items);
    }

    [Theory]
    [InlineData("2026-07-10", "2026-07-10T22:59:59Z", true)]
    [InlineData("2026-07-10", "2026-07-10T23:00:00Z", false)]
    [InlineData("2026-01-10", "2026-01-10T23:59:59Z", true)]
    [InlineData("2026-01-10", "2026-01-11T00:00:00Z", false)]
    public void The_last_day_ends_at_midnight_in_London_and_not_a_second_after(string until, string now, bool holds)
    {
        var (to, last) = (Made.Recipient(), DateOnly.Parse(until));
        var share = Made.Share(to, SharingPurpose.OnwardReferral, London.StartOf(last.AddDays(-30)), last, DataCategory.Needs);

        Assert.Equal(holds, Gate.Disclose([new(DataCategory.Needs, "Needs", "Housing")], to, SharingPurpose.OnwardReferral, [share], DateTimeOffset.Parse(now)).Items.Count == 1);
    }

    [Fact]
    public void Withdrawing_stops_it_at_once()
    {
        var to = Made.Recipient();
        var share = Made.Share(to, SharingPurpose.OnwardReferral, Made.At.AddDays(-1), Made.Today.AddDays(30), DataCategory.Needs);
        share.Withdraw(Made.Worker, Made.At);

        var made = Gate.Disclose([new(DataCategory.Needs, "Needs", "Housing")], to, SharingPurpose.OnwardReferral, [share], Made.At);

        Assert.Empty(made.Items);
        Assert.Equal(WithheldReason.NoShare, Assert.Single(made.Withheld).Why);
    }

    [Theory]
    [InlineData(RecipientKind.VoluntaryProvider, true)]
    [InlineData(RecipientKind.ProviderReportingToBenefits, true)]
    [InlineData(RecipientKind.Referrer, true)]
    [InlineData(RecipientKind.Employer, false)]
    [InlineData(RecipientKind.BenefitsAuthority, false)]
    public void A_withheld_risk_never_reads_as_no_risk_to_somebody_who_meets_the_person(RecipientKind kind, bool speakFirst)
    {
        var made = Gate.Disclose([new(DataCategory.Safeguarding, "Risks", "A dog that bites", IsRisk: true)], Made.Recipient(kind), SharingPurpose.OnwardReferral, [], Made.At);

        Assert.Equal(speakFirst, made.SpeakBeforeVisiting);
    }

    [Fact]
    public void A_risk_that_went_asks_for_no_call()
    {
        var to = Made.Recipient();
        var share = Made.Share(to, SharingPurpose.OnwardReferral, Made.At.AddDays(-1), Made.Today.AddDays(1), DataCategory.Health);

        Assert.False(Gate.Disclose([new(DataCategory.Health, "Risks", "A dog that bites", true)], to, SharingPurpose.OnwardReferral, [share], Made.At).SpeakBeforeVisiting);
    }

    [Fact]
    public void An_item_without_words_is_neither_sent_nor_withheld()
    {
        var made = Gate.Disclose([new(DataCategory.Work, "Work", " ")], Made.Recipient(), SharingPurpose.OnwardReferral, [], Made.At);

        Assert.Empty(made.Items);
        Assert.Empty(made.Withheld);
    }
}
