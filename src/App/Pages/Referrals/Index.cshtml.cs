using System.Globalization;
using System.Text.Json;
using Linkwork.Domain.Access;
using Linkwork.Domain.Shared;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Referrals;

/// <summary>What my place referred and how far each got; and my own drafts.</summary>
[Requires(Permission.SeeOwnReferrals, Permission.WriteDownReferral)]
public sealed class IndexModel : LinkworkPage
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true)]
    public ReferralStep? Step { get; set; }

    /// <summary>The last row of the page before: its time in microseconds since 1970, a tilde, its reference.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public IReadOnlyList<DraftRow> Drafts { get; private set; } = [];

    public IReadOnlyList<ReferralProgress> Sent { get; private set; } = [];

    public string PlaceNames { get; private set; } = "";

    public string? Older { get; private set; }

    public string? Newest => Before is null ? null : Address(null);

    public bool SeesSent => Viewer.May(Permission.SeeOwnReferrals);

    public async Task OnGetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        var drafts = await Db.DraftsOf(Viewer.UserId).AsNoTracking().OrderByDescending(draft => draft.SavedAt).ToListAsync(cancellation);
        Drafts = drafts.ConvertAll(draft => new DraftRow(draft.Id, NameIn(draft.Fields), draft.SavedAt));
        if (!SeesSent) return;
        PlaceNames = string.Join(" and ", (await Db.PlacesOfAsync(Viewer, cancellation)).Select(place => place.Name));
        var sent = await Db.ReferralProgressAsync(Viewer, Step, Cursor(), PageSize + 1, Now, cancellation);
        Sent = [.. sent.Take(PageSize)];
        if (sent.Count > PageSize) Older = Address($"{Microseconds(Sent[^1].SentAt)}~{Sent[^1].Reference}");
    }

    public sealed record DraftRow(Guid Id, string Name, DateTimeOffset SavedAt);

    private string Address(string? before)
    {
        var parts = new[] { Step is { } step ? $"step={step}" : null, before is null ? null : $"before={before}" }.OfType<string>().ToList();
        return parts.Count == 0 ? "/referrals" : $"/referrals?{string.Join('&', parts)}";
    }

    private (DateTimeOffset, string)? Cursor() => Before?.Split('~') is [var at, var reference]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) && microseconds < 1L << 52
        ? (DateTimeOffset.UnixEpoch.AddTicks(microseconds * 10), reference) : null;

    private static long Microseconds(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10;

    private static string NameIn(string fields)
    {
        var typed = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(fields)!;
        string? Of(string name) => typed.TryGetValue(name, out var values) ? values.FirstOrDefault().Said() : null;
        return string.Join(' ', new[] { Of("Input.GivenName"), Of("Input.FamilyName") }.OfType<string>()) is { Length: > 0 } name ? name : "Somebody not named yet";
    }
}
