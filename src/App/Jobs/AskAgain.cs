using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Jobs;

/// <summary>Where an organisation has begun to report to a benefits authority, the shares given to it before hold no longer (the gate sees to that). Here
/// the case's worker gets a task to ask the person again. The task has the share's id, so that it is there once, whichever node makes it.</summary>
public sealed class AskAgain(IServiceScopeFactory scopes, TimeProvider time, ILogger<AskAgain> logger) : Repeating(scopes, TimeSpan.FromMinutes(5), logger)
{
    protected override async Task RunAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var (db, now) = (services.GetRequiredService<AppDb>(), time.GetUtcNow());
        var today = London.Date(now);
        var given = await db.Shares.ForTheSystem().AsNoTracking()
            .Where(share => share.WithdrawnAt == null && share.Until >= today && share.RecipientKind == RecipientKind.VoluntaryProvider
                && !db.Diary.ForTheSystem().Any(entry => entry.TeamId == share.TeamId && entry.Id == share.Id))
            .ToListAsync(cancellation);
        foreach (var to in given.GroupBy(share => share.RecipientKey, StringComparer.Ordinal))
        {
            if (!await ReportsNowAsync(db, to.Key, cancellation)) continue;
            foreach (var share in to) await AskAsync(db, share, now, cancellation);
        }
    }

    private static async Task<bool> ReportsNowAsync(AppDb db, string key, CancellationToken cancellation) => Guid.TryParse(key, out var id)
        && await db.Organisations.Rows.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } organisation
        && (await db.RecipientAsync(organisation, cancellation)).Kind == RecipientKind.ProviderReportingToBenefits;

    /// <summary>Nothing for a case that is closed, has no worker yet, or whose person has died.</summary>
    private static async Task AskAsync(AppDb db, Share share, DateTimeOffset now, CancellationToken cancellation)
    {
        var worker = await db.Cases.ForTheSystem().Where(row => row.TeamId == share.TeamId && row.Id == share.CaseId && row.Status == CaseStatus.Open
                && !db.People.ForTheSystem().Any(person => person.TeamId == row.TeamId && person.Id == row.PersonId && person.Death != null))
            .Select(row => row.WorkerId).SingleOrDefaultAsync(cancellation);
        if (worker is not { } user) return;
        db.Diary.Add(new()
        {
            TeamId = share.TeamId, Id = share.Id, CaseId = share.CaseId, UserId = user, Kind = DiaryKind.Task, On = London.Date(now), At = now,
            What = $"Ask again what may be shared: {share.RecipientName} may now tell a benefits authority about people. Nothing more goes there until the person says so",
        });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failed) when (db.Engine.UniqueKeyBroken(failed) is not null)
        {
            // Another node was first.
        }

        db.ChangeTracker.Clear();
    }
}
