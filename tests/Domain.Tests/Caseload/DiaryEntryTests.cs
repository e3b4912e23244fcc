using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;

namespace Linkwork.Domain.Tests.Caseload;

public class DiaryEntryTests
{
    private static DiaryEntry Entry() => new() { TeamId = Made.Team, UserId = Made.Worker, Kind = DiaryKind.Task, What = "Ring the council", On = Made.Today, At = Made.At };

    [Fact]
    public void An_entry_says_what_and_on_which_day() =>
        Assert.Equal(["On", "What"], DiaryEntry.Problems(DiaryKind.Task, " ", null, null).Select(problem => problem.Field).Order());

    [Theory]
    [InlineData(DiaryKind.Appointment, 1)]
    [InlineData(DiaryKind.Task, 0)]
    [InlineData(DiaryKind.Review, 0)]
    public void Only_an_appointment_needs_a_time(DiaryKind kind, int problems) => Assert.Equal(problems, DiaryEntry.Problems(kind, "words", Made.Today, null).Count());

    [Fact]
    public void It_is_done_once_and_can_be_put_back()
    {
        var entry = Entry();
        entry.Do(Made.Worker, Made.At);

        Assert.False(entry.Open);
        Assert.Throws<Refusal>(() => entry.Do(Made.Worker, Made.At));

        entry.PutBack();
        Assert.True(entry.Open);
        Assert.Null(entry.DoneBy);
    }

    [Fact]
    public void What_is_off_the_list_is_not_dropped_again()
    {
        var entry = Entry();
        entry.Drop(Made.At);

        Assert.Throws<Refusal>(() => entry.Drop(Made.At.AddDays(1)));
        Assert.Equal(Made.At, entry.DroppedAt);
    }

    [Fact]
    public void Cover_is_by_somebody_else_and_ends_after_it_begins()
    {
        Assert.Empty(Cover.Problems(Made.Worker, Guid.NewGuid(), Made.Today, Made.Today));
        Assert.Equal("CoveringUserId", Assert.Single(Cover.Problems(Made.Worker, Made.Worker, Made.Today, Made.Today)).Field);
        Assert.Equal("To", Assert.Single(Cover.Problems(Made.Worker, Guid.NewGuid(), Made.Today, Made.Today.AddDays(-1))).Field);
        Assert.Equal(4, Cover.Problems(default, default, null, null).Count());
    }
}
