using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>Words that may tell of work, money, health or attendance in something about to go to somebody who may not be told it: for its writer to look at once.</summary>
/// <param name="To">By name, as a sentence begins.</param>
/// <param name="Quiet">The person asked not to talk about work.</param>
public sealed record Guarded(string To, IReadOnlyList<GuardedWord> Found, bool Quiet = false)
{
    public bool Any => Found.Count > 0;

    /// <summary>Asking about work would be raising it.</summary>
    public bool DontAsk => Quiet && Tells.Contains(DataCategory.Work);

    /// <summary>"Work", "money" or "work or money", as a sentence says it.</summary>
    public string Kinds => Said(Tells);

    /// <summary>Those of them that somebody could agree to; null when there are none.</summary>
    public string? Askable => Said(Tells.Where(DataCategories.Askable.Contains)).Said();

    public bool TellsAttendance => Tells.Contains(DataCategory.Attendance);

    public IReadOnlyList<DataCategory> Tells => [.. Found.Select(found => found.Tells).Distinct().Order()];

    private static string Said(IEnumerable<DataCategory> tells) => string.Join(" or ", tells.Select(each => each.Words()));

    /// <summary>Changes when a word does: "it isn't about work" holds for the words that were shown.</summary>
    public string Seal => Any ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Found)))) : "";

    /// <summary>There is nothing to ask, or the writer has looked at these very words.</summary>
    public bool Settled(string? seen) => !Any || seen == Seal;
}

internal static class GuardedReading
{
    /// <summary>Finds such words by what the case itself says of work and money, which is read for nothing else.</summary>
    public static async Task<Guarded> GuardedAsync(this AppDb db, Viewer viewer, Case its, string to, Func<OwnWords, IEnumerable<GuardedWord>> find, DateOnly today, CancellationToken stop)
    {
        var whole = await db.Cases.VisibleTo(viewer).AsNoTracking().Include(row => row.Jobs).Include(row => row.WorkProfiles).Include(row => row.Conversations).Include(row => row.Goals)
            .Include(row => row.Needs).Include(row => row.WorkOffer).ThenInclude(offer => offer!.Later).AsSplitQuery().SingleAsync(row => row.TeamId == its.TeamId && row.Id == its.Id, stop);
        return new(to, [.. find(OwnWords.Of(whole)).Distinct()], whole.WorkOffer?.QuietOn(today) == true);
    }
}
