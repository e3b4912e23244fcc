using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;

namespace Linkwork.Domain.Tests.Directory;

public class FreshnessTests
{
    private static Service Club(params Need[] needs)
    {
        var service = new Service { OrganisationId = Guid.CreateVersion7(), Name = "Tea club" };
        service.Needs.AddRange(needs.Select(need => new ServiceNeed { ServiceId = service.Id, Need = need }));
        return service;
    }

    [Fact]
    public void It_decays_from_fresh_by_four_months_and_twelve()
    {
        Assert.Equal(Freshness.Never, Fresh.Of(null, Made.At));
        foreach (var (at, expected) in new[]
        {
            (Made.At, Freshness.Fresh), (Made.At.AddMonths(-4).AddSeconds(1), Freshness.Fresh), (Made.At.AddMonths(-4), Freshness.Ageing),
            (Made.At.AddMonths(-12).AddSeconds(1), Freshness.Ageing), (Made.At.AddMonths(-12), Freshness.Stale), (Made.At.AddYears(-9), Freshness.Stale),
        })
            Assert.Equal(expected, Fresh.Of(at, Made.At));
    }

    [Fact]
    public void Waiting_never_makes_anything_fresher_or_weigh_more()
    {
        var weights = Enumerable.Range(0, 1000).Select(days => Fresh.Weight("Tea club", [Need.Loneliness], Made.At.AddDays(-days), Made.At)).ToList();
        Assert.All(weights.Zip(weights.Skip(1)), pair => Assert.True(pair.First >= pair.Second));
        Assert.True(weights[^1] < weights[0]);
        Assert.All(Enumerable.Range(0, 1000), days => Assert.Equal(1, Fresh.Weight("Pantry", [Need.Food], Made.At.AddDays(-days), Made.At)));
    }

    [Fact]
    public void The_newest_check_is_projected_and_an_older_one_that_becomes_known_later_does_not_hide_it()
    {
        var service = Club();
        service.Verify("Sam", VerifiedHow.Phone, Made.At);
        service.Verify("its publisher", VerifiedHow.Publisher, Made.At.AddDays(-30));
        service.Verify("Harbour Advice", VerifiedHow.EmailLink, Made.At.AddDays(2));
        service.Verify("its publisher", VerifiedHow.Publisher, Made.At.AddDays(1));

        var newest = service.Verifications.MaxBy(row => row.At)!;
        Assert.Equal((newest.At, newest.By, newest.How), (service.VerifiedAt!.Value, service.VerifiedBy, service.VerifiedHow!.Value));
        Assert.Equal(4, service.Verifications.Count);
    }

    [Fact]
    public void A_call_nobody_answered_confirms_nothing()
    {
        var service = Club();
        service.NoteUnansweredCall("Sam", Made.At);

        Assert.Null(service.VerifiedAt);
        service.Status = ServiceStatus.Stopped;
        Assert.Throws<Refusal>(() => service.NoteUnansweredCall("Sam", Made.At));
    }

    [Theory, InlineData("Crisis café", true), InlineData("SUICIDE prevention line", true), InlineData("Emergency food parcel", true), InlineData("Tea club", false)]
    public void A_name_that_speaks_of_a_crisis_is_a_lifeline_without_a_need(string name, bool lifeline) => Assert.Equal(lifeline, Fresh.IsLifeline(name, []));
}
