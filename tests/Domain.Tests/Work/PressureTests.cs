using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

public class PressureTests
{
    private static readonly PressureTold Told = new() { TeamId = Made.Team, WhatHappened = "  They kept asking ", WantsAnswer = true, ReplyTo = "01632 960001" };
    private static readonly Guid Manager = Guid.NewGuid();
    private static readonly DateTimeOffset Now = new(2026, 9, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Only_what_happened_has_to_be_said()
    {
        Assert.Empty(new PressureTold { WhatHappened = "They kept asking" }.Problems());
        Assert.Equal([nameof(PressureTold.WhatHappened)], new PressureTold { WhatHappened = " " }.Problems().Select(problem => problem.Field));
        Assert.Equal([nameof(PressureTold.ReplyTo)], (Told with { ReplyTo = null }).Problems().Select(problem => problem.Field));
        Assert.Equal(3, new PressureTold { WhatHappened = new('x', 2001), WhenItWas = new('x', 201), ReplyTo = new('x', 201) }.Problems().Count());
        Assert.Throws<Refusal>(() => From(new()));
    }

    [Theory]
    [InlineData(true, null, true, PressureReader.TeamManager)]
    [InlineData(true, PressureReader.TeamManager, true, PressureReader.TeamManager)]
    [InlineData(true, PressureReader.OutsideTheTeam, true, PressureReader.OutsideTheTeam)]
    [InlineData(true, PressureReader.TeamManager, false, PressureReader.OutsideTheTeam)]
    [InlineData(false, PressureReader.TeamManager, true, PressureReader.OutsideTheTeam)]
    public void It_goes_to_the_manager_only_where_there_is_one_who_works_no_case_and_nobody_asked_for_another(bool team, PressureReader? wanted, bool managerReads, PressureReader reader) =>
        Assert.Equal(reader, From(Told with { TeamId = team ? Made.Team : null, Reader = wanted }, managerReads).Reader);

    [Fact]
    public void It_is_settled_once_with_what_was_done_and_how_to_reach_them_goes()
    {
        var its = From(Told);
        Assert.Equal(("They kept asking", "01632 960001"), (its.WhatHappened, its.ReplyTo));
        Assert.NotNull(its.SettlementProblem(" "));
        Assert.Throws<Refusal>(() => its.Settle(null, Manager, Now));

        its.Settle(" Spoke with the team ", Manager, Now.AddDays(1));

        Assert.Equal((false, null, "Spoke with the team", Manager, Now.AddDays(1)), (its.Open, its.ReplyTo, its.Settlement!.HowSettled, its.Settlement.By, its.Settlement.At));
        Assert.NotNull(its.SettlementProblem("Again"));
        Assert.Throws<Refusal>(() => its.Settle("Again", Manager, Now));
        Assert.Throws<Refusal>(() => its.HandOn(Manager, Now));
    }

    [Fact]
    public void It_is_handed_on_once_and_somebody_hears_each_time()
    {
        var its = From(Told);
        its.HandOn(Manager, Now);

        Assert.Equal((PressureReader.OutsideTheTeam, Manager), (its.Reader, its.HandingOn!.By));
        Assert.Equal(2, its.Events.OfType<PressureWaits>().Count());
        Assert.Throws<Refusal>(() => its.HandOn(Manager, Now));
    }

    [Fact]
    public void Its_words_are_forgotten_only_once_settled_and_that_there_was_one_stays()
    {
        var its = From(Told with { WhenItWas = "May" });
        Assert.Throws<Refusal>(() => its.Forget(Now));
        its.Settle("Done", Manager, Now);

        its.Forget(Now.AddDays(1));

        Assert.True(its is { WhatHappened: null, WhenItWas: null, ReplyTo: null, Settlement.HowSettled: null, Open: false, Way: PressureWay.Link });
        Assert.Throws<Refusal>(() => its.Forget(Now));
    }

    [Fact]
    public void What_others_are_told_of_it_holds_nothing_of_it()
    {
        var told = Assert.IsType<PressureWaits>(Assert.Single(From(Told).Events));
        Assert.Equal(["ComplaintId", "At"], told.GetType().GetProperties().Where(property => property.Name != "EqualityContract").Select(property => property.Name));
    }

    private static PressureComplaint From(PressureTold told, bool managerReads = true) => PressureComplaint.From(told, PressureWay.Link, managerReads, null, Now);
}
