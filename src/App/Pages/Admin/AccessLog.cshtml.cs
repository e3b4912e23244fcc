using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Admin;

/// <summary>Every view of a person and every change, by record, user or day. Values of people's records are never shown here.</summary>
[Requires(Permission.SeeAccessLog)]
public sealed class AccessLogModel : LinkworkPage
{
    private const int PageSize = 50;

    // Rows that say nothing about a supported person: their old and new values may be read.
    private static readonly string[] NotAboutPeople = ["user", "user_membership", "team", "organisation", "service", "location", "service_need", "cover"];

    // That an offer of work was answered, at once or later, that a chosen date was shown, or that anything was said of work, jobs or a lost benefit: the case's team
    // alone knows. It stays in the audit, sealed.
    private static readonly string[] ForTheTeamAlone = ["work_offer", "later_answer", "work_profile", "work_step", "job", "job_ending", "good_work_check",
        "adjustment", "employer_sheet", "phased_return", "fit_note", "lost_benefit"];

    internal static IReadOnlyList<Choice> Kinds { get; } = [new("Views", "Who looked"), new("Changes", "Who changed")];

    [BindProperty(SupportsGet = true)]
    public string? Reference { get; set; }

    [BindProperty(SupportsGet = true, Name = "user")]
    public new Guid? User { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Show")]
    public string? What { get; set; }

    public string? UserName { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? NextHref { get; private set; }

    public async Task OnGetAsync(long? before)
    {
        var typed = Reference.Said();
        if (typed is not null && Domain.Shared.Reference.Read(typed) is null)
        {
            Accepts("Enter a reference as it is written, like C-1234-ABCD", nameof(Reference));
            return;
        }

        var about = typed is null ? null : await AccessLog.AboutTheSameAsync(Db, Domain.Shared.Reference.Read(typed)!, HttpContext.RequestAborted);
        if (User is { } id) UserName = await Db.Staff.Rows.Where(user => user.Id == id).Select(user => user.Name).SingleOrDefaultAsync(HttpContext.RequestAborted) ?? "somebody who is gone";
        var found = What == "Changes" ? await ChangesAsync(about, before) : await ViewsAsync(about, before);
        Rows = await NamedAsync([.. found.Take(PageSize)]);
        if (found.Count > PageSize)
            NextHref = QueryString.Create((KeyValuePair<string, string?>[])
            [
                new("reference", typed), new("user", User?.ToString()), new("day", Day), new("what", What), new("before", Rows[^1].Seq.ToString(CultureInfo.InvariantCulture)),
            ]).Value;
    }

    private async Task<List<Row>> ViewsAsync(IReadOnlyList<(string Reference, Guid Id)>? about, long? before)
    {
        var references = about?.Select(row => row.Reference).ToList();
        var who = User?.ToString();
        var (from, to) = DayBounds();
        return await Db.Views.Rows.AsNoTracking()
            .Where(view => (before == null || view.Seq < before) && (references == null || references.Contains(view.Subject!))
                && (who == null || view.Actor == who) && (from == null || (view.At >= from && view.At < to)))
            .OrderByDescending(view => view.Seq).Take(PageSize + 1)
            .Select(view => new Row(view.Seq, view.At, view.Actor, "Looked at " + view.Page, view.Subject, view.Query)).ToListAsync(HttpContext.RequestAborted);
    }

    private async Task<List<Row>> ChangesAsync(IReadOnlyList<(string Reference, Guid Id)>? about, long? before)
    {
        var keys = about?.Select(row => row.Id.ToString()).ToList();
        var who = User?.ToString();
        var (from, to) = DayBounds();
        var entries = await Db.Audit.Rows.AsNoTracking().Where(entry => !ForTheTeamAlone.Contains(entry.Entity))
            .Where(entry => (before == null || entry.Seq < before) && (keys == null || keys.Contains(entry.EntityKey))
                && (who == null || entry.Actor == who) && (from == null || (entry.At >= from && entry.At < to)))
            .OrderByDescending(entry => entry.Seq).Take(PageSize + 1).ToListAsync(HttpContext.RequestAborted);
        var named = about?.Where(row => row.Id != Guid.Empty).ToDictionary(row => row.Id.ToString(), row => row.Reference) ?? [];
        return entries.ConvertAll(entry => new Row(entry.Seq, entry.At, entry.Actor, $"{entry.Action} {entry.Entity.Replace('_', ' ')}",
            named.GetValueOrDefault(entry.EntityKey) ?? $"…{entry.EntityKey[^Math.Min(6, entry.EntityKey.Length)..]}", Fields(entry)));
    }

    // London's midnights.
    private (DateTimeOffset? From, DateTimeOffset? To) DayBounds() => DateOnly.TryParseExact(Day, "O", out var day)
        ? (Format.FromLondon(day, TimeOnly.MinValue), Format.FromLondon(day.AddDays(1), TimeOnly.MinValue)) : (null, null);

    private static string? Fields(AuditEntry entry)
    {
        if (entry.Changes is null) return null;
        using var changes = JsonDocument.Parse(entry.Changes);
        return string.Join("; ", changes.RootElement.EnumerateObject().Select(field =>
            NotAboutPeople.Contains(entry.Entity) && field.Value is { ValueKind: JsonValueKind.Array } values && values.GetArrayLength() == 2
                ? $"{field.Name.Replace('_', ' ')}: {values[0]} → {values[1]}" : field.Name.Replace('_', ' ')));
    }

    private async Task<List<Row>> NamedAsync(IReadOnlyList<Row> rows)
    {
        var ids = rows.Select(row => Guid.TryParse(row.Who, out var id) ? id : Guid.Empty).Distinct().ToList();
        var names = await Db.Staff.Rows.Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id.ToString(), user => user.Name, HttpContext.RequestAborted);
        return [.. rows.Select(row => row with { Who = names.GetValueOrDefault(row.Who) ?? row.Who })];
    }

    public sealed record Row(long Seq, DateTimeOffset At, string Who, string What, string? Record, string? Details);
}
