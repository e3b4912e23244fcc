using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;

namespace Linkwork.Domain.Tests.Directory;

public class CapacityTests
{
    private static Service Club() => new() { OrganisationId = Guid.CreateVersion7(), Name = "Tea club" };

    [Fact]
    public void Full_until_a_day_is_full_to_its_end_and_then_unknown()
    {
        var service = Club();
        service.Say(Accepting.Full, null, Made.Today.AddDays(3), "Harbour Advice", Made.At);

        Assert.Equal((Accepting.Full, "This service is full"), (service.Taking(Made.Today.AddDays(3)), service.NotTaking(Made.Today.AddDays(3))));
        Assert.Equal((Accepting.Unknown, null), (service.Taking(Made.Today.AddDays(4)), service.NotTaking(Made.Today.AddDays(4))));
    }

    [Fact]
    public void Full_without_a_day_stays_full()
    {
        var service = Club();
        service.Say(Accepting.Full, null, null, "Harbour Advice", Made.At);
        Assert.Equal(Accepting.Full, service.Taking(Made.Today.AddYears(3)));
    }

    [Fact]
    public void What_does_not_belong_to_the_answer_is_forgotten()
    {
        var service = Club();
        service.Say(Accepting.WaitingList, 6, Made.Today.AddDays(3), "Harbour Advice", Made.At);
        Assert.Equal((6, null, "Harbour Advice", Made.At), (service.WaitWeeks, service.FullUntil, service.CapacityBy, service.CapacityAt));
        service.Say(Accepting.Full, 6, Made.Today.AddDays(3), "Harbour Advice", Made.At);
        Assert.Equal((null, Made.Today.AddDays(3)), (service.WaitWeeks, service.FullUntil));
        service.Say(Accepting.Yes, null, Made.Today, "Harbour Advice", Made.At);
        Assert.Equal((null, null), (service.WaitWeeks, service.FullUntil));
    }

    [Theory, InlineData(-1, null), InlineData(261, null), InlineData(null, -1), InlineData(null, 1000)]
    public void Weeks_and_days_that_make_no_sense_are_refused_by_the_verb_and_its_twin(int? weeks, int? days)
    {
        var until = days is { } ahead ? Made.Today.AddDays(ahead) : (DateOnly?)null;
        Assert.Single(Service.CapacityProblems(Accepting.Full, weeks, until, Made.Today));
        var service = Club();
        Assert.Throws<Refusal>(() => service.Say(Accepting.Full, weeks, until, "Somebody", Made.At));
        Assert.Equal(Accepting.Unknown, service.Accepting);
    }
}
