using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Diary;

/// <summary>One's dated tasks and appointments: overdue, today, and two weeks at a time.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class IndexModel : LinkworkPage
{
    private const int Window = 14;

    public DateOnly From { get; private set; }

    public IReadOnlyList<DiaryLine> Overdue { get; private set; } = [];

    public IReadOnlyList<IGrouping<DateOnly, DiaryLine>> Days { get; private set; } = [];

    /// <summary>Taken off the list today; a slip of the finger can be put back.</summary>
    public IReadOnlyList<DiaryLine> OffToday { get; private set; } = [];

    public bool AnyLater { get; private set; }

    public DateOnly Last => From.AddDays(Window - 1);

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <param name="from">The first day of the two weeks; today unless later.</param>
    public async Task OnGetAsync([FromQuery] string? from)
    {
        var today = Today;
        From = DateOnly.TryParseExact(from, "yyyy-MM-dd", out var day) && day > today && day.Year < today.Year + 5 ? day : today;
        var last = Last;
        var entries = Db.DiaryOf(Viewer, today);
        var open = entries.Where(row => row.DoneAt == null && row.DroppedAt == null);
        var first = From == today ? DateOnly.MinValue : From;
        var lines = await Db.Lines(Viewer, open.Where(row => row.On >= first && row.On <= last)).AsNoTracking().ToListAsync(HttpContext.RequestAborted);
        Overdue = [.. lines.Where(line => line.On < today)];
        Days = [.. lines.Where(line => line.On >= today).GroupBy(line => line.On)];
        AnyLater = await Db.Lines(Viewer, open.Where(row => row.On > last)).AnyAsync(HttpContext.RequestAborted);
        var midnight = Format.StartOf(today);
        OffToday = await Db.Lines(Viewer, entries.Where(row => row.DoneAt >= midnight || row.DroppedAt >= midnight)).AsNoTracking().ToListAsync(HttpContext.RequestAborted);
        Names = await Db.NamesOfAsync([.. lines.Concat(OffToday).Select(line => line.UserId).Where(id => id != Viewer.UserId).Distinct()], HttpContext.RequestAborted);
    }

    public string Heading(DateOnly day) => (day.DayNumber - Today.DayNumber) switch
    {
        0 => "Today",
        1 => "Tomorrow",
        _ => $"{day.DayOfWeek} {Format.Date(day)}",
    };
}
