using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Tests.Sharing;

public class ShareTests
{
    [Fact]
    public void A_share_says_what_and_until_when()
    {
        Assert.NotNull(Share.Problem([], Made.Today.AddDays(30), Made.Today));
        Assert.NotNull(Share.Problem([DataCategory.Work], null, Made.Today));
        Assert.Null(Share.Problem([DataCategory.Work], Made.Today, Made.Today));
    }

    [Fact]
    public void A_share_lasts_a_year_at_most_and_has_not_ended_before_it_began()
    {
        Assert.Null(Share.Problem([DataCategory.Work], Made.Today.AddYears(1), Made.Today));
        Assert.NotNull(Share.Problem([DataCategory.Work], Made.Today.AddYears(1).AddDays(1), Made.Today));
        Assert.NotNull(Share.Problem([DataCategory.Work], Made.Today.AddDays(-1), Made.Today));
    }

    [Fact]
    public void A_share_is_withdrawn_once_and_says_by_whom()
    {
        var share = Made.Share(Made.Recipient(), SharingPurpose.OnwardReferral, Made.At, Made.Today, DataCategory.Work);

        share.Withdraw(Made.Worker, Made.At);

        Assert.Equal((Made.At, Made.Worker), (share.WithdrawnAt, share.WithdrawnBy));
        Assert.Single(share.Events.OfType<ShareWithdrawn>());
        Assert.Throws<Refusal>(() => share.Withdraw(Made.Worker, Made.At));
    }

    [Fact]
    public void A_share_given_later_does_not_reach_back()
    {
        var to = Made.Recipient();
        var share = Made.Share(to, SharingPurpose.OnwardReferral, Made.At.AddMinutes(1), Made.Today.AddDays(5), DataCategory.Work);

        Assert.False(share.Covers(DataCategory.Work, to, SharingPurpose.OnwardReferral, Made.At, Made.Today));
    }
}
