using FsCheck.Xunit;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

public class ProfileChangeTests
{
    private static Dictionary<string, ProfileChange> Between(WorkStanding then, WorkStanding now) =>
        ProfileChange.Between(then, now, day => $"{day:O}").ToDictionary(change => change.Part);

    private static readonly WorkStanding Full = new()
    {
        InTheirWords = "worn out", Situations = [WorkSituation.OffSick], SickSince = new(2026, 3, 1), FitNoteUntil = new(2026, 5, 1), OutOfWorkSince = new(2025, 1, 1),
        Wants = [WorkWant.GoBackToMyJob], WantWords = "back", Importance = 8, ImportanceWhy = "the children", Confidence = 3, ConfidenceWhy = "my back",
        Barriers = [new(WorkBarrierKind.Health, Need.LongTermCondition)], BarrierWords = "stairs", Strengths = "patient", GoodWork = "kind people",
        Matters = [GoodWorkDimension.Voice], DealBreakers = "nights", HoursLeast = 16, HoursMost = 20, HoursWords = "mornings", Worries = "the manager",
    };

    [Fact]
    public void Against_itself_nothing_changed_and_every_part_is_there()
    {
        var same = ProfileChange.Between(Full, Full, day => $"{day:O}");

        Assert.Equal(20, same.Count);
        Assert.All(same, part => Assert.Equal((false, part.Then), (part.Changed, part.Now)));
    }

    [Fact]
    public void What_nobody_said_then_or_now_is_not_listed() => Assert.Equal(["Worries"], Between(new() { Worries = "a" }, new() { Worries = "b" }).Keys);

    [Fact]
    public void Choices_say_what_is_new_and_what_is_gone()
    {
        var change = Between(new() { Wants = [WorkWant.StartWork] }, new() { Wants = [WorkWant.KeepMyJob] })["What they want"];

        Assert.Equal("New: Keep the job I have. No longer: Start work", change.What);
    }

    [Property]
    public bool Numbers_say_how_far_and_never_better_or_worse(byte then, byte now)
    {
        var what = Between(new() { Importance = then }, new() { Importance = now })["How much it matters, 1 to 10"].What;
        return what == (then == now ? "The same" : $"{Math.Abs(now - then)} {(now > then ? "higher" : "lower")}");
    }

    [Fact]
    public void Words_said_since_and_no_longer_said_are_told_apart()
    {
        Assert.Equal("Said since", Between(new() { Importance = 1 }, new() { Worries = "rent" })["Worries"].What);
        Assert.Equal("No longer said", Between(new() { Worries = "rent" }, new() { Importance = 1 })["Worries"].What);
        Assert.Equal("Said differently", Between(new() { Worries = "rent" }, new() { Worries = "the rent" })["Worries"].What);
    }
}
