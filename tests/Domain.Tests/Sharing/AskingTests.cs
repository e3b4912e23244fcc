using FsCheck.Xunit;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Tests.Shared;

namespace Linkwork.Domain.Tests.Sharing;

public class AskingTests
{
    private static readonly DateOnly Until = new(2027, 3, 3);

    [Fact]
    public void It_says_what_to_whom_what_for_until_when_that_no_is_fine_and_what_taking_it_back_does()
    {
        var words = string.Join(' ', Asking.Words([DataCategory.Work, DataCategory.Contact], Made.Recipient(), [SharingPurpose.OnwardReferral], Until));

        foreach (var said in new[]
        {
            "Harbour Advice", "your name and how to reach you and your work", "help you", "3 March 2027", "You can say no. We will help you just the same",
            "take it back", "What has gone by then we can’t call back",
        })
            Assert.Contains(said, words, StringComparison.Ordinal);
        Assert.DoesNotContain("Jobcentre", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RecipientKind.ProviderReportingToBenefits)]
    [InlineData(RecipientKind.BenefitsAuthority)]
    public void Whoever_may_report_to_those_who_pay_benefits_is_said_plainly(RecipientKind kind) =>
        Assert.Contains(Asking.Words([DataCategory.Needs], Made.Recipient(kind), [SharingPurpose.OnwardReferral], Until), sentence => sentence.Contains("benefits", StringComparison.Ordinal));

    [Property(MaxTest = 2000)]
    public bool However_it_is_put_together_a_nine_year_old_can_read_it(DataCategory[] what, RecipientKind kind, SharingPurpose[] purposes) =>
        ReadingAge.Of(Asking.Words(what.Length == 0 ? [DataCategory.Contact] : what, new(kind, "k", "Oak House"), purposes, Until)) <= 9;

    [Fact]
    public void Everything_at_once_is_still_plain()
    {
        var all = Asking.Words(DataCategories.Askable, new(RecipientKind.ProviderReportingToBenefits, "k", "Harbour Advice"), Enum.GetValues<SharingPurpose>(), Until);

        Assert.InRange(ReadingAge.Of(all), 0, 9);
        Assert.All(DataCategories.Askable, category => Assert.Contains(Asking.Everyday(category), all[0], StringComparison.Ordinal));
    }
}
