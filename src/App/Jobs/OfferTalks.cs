using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Jobs;

/// <summary>A week before a fit note ends, the case's worker gets a task to offer a talk; it says nothing of why, the case does. Where the person asked for
/// quiet since, it is taken off again. The task has the fit note's id, so that it is there once, whichever node makes it.</summary>
public sealed class OfferTalks(IServiceScopeFactory scopes, TimeProvider time, ILogger<OfferTalks> logger) : Repeating(scopes, TimeSpan.FromMinutes(5), logger)
{
    public const string What = "Offer them a talk: something on their case ends soon";

    protected override async Task RunAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var (db, now) = (services.GetRequiredService<AppDb>(), time.GetUtcNow());
        var today = London.Date(now);
        // A note that ended longer ago had its task, or was written down too late for one.
        var ending = await db.FitNotes.ForTheSystem().AsNoTracking().Where(note => note.Until >= today && note.Until <= today.AddDays(FitNote.OfferDays)).ToListAsync(cancellation);
        foreach (var note in ending)
        {
            if (await OfferAsync(db, note, now, cancellation))
            {
                try
                {
                    await db.SaveChangesAsync(cancellation);
                }
                catch (DbUpdateException failed) when (failed is DbUpdateConcurrencyException || db.Engine.UniqueKeyBroken(failed) is not null)
                {
                    // Another node was first, or the worker.
                }
            }

            db.ChangeTracker.Clear();
        }
    }

    /// <summary>True when there is something to save. Nothing for a case that is closed, has no worker yet, or whose person has died.</summary>
    private static async Task<bool> OfferAsync(AppDb db, FitNote note, DateTimeOffset now, CancellationToken cancellation)
    {
        var its = await db.Cases.ForTheSystem().AsNoTracking().AsSplitQuery().Include(row => row.WorkOffer).Include(row => row.FitNotes)
            .SingleAsync(row => row.TeamId == note.TeamId && row.Id == note.CaseId, cancellation);
        var wanted = its is { Status: CaseStatus.Open, WorkerId: not null } && !its.WorkIsQuietOn(London.Date(now))
            && its.FitNotes.Where(row => row.TakenBackAt is null).MaxBy(row => row.Until)?.Id == note.Id
            && !await db.People.ForTheSystem().AnyAsync(person => person.TeamId == its.TeamId && person.Id == its.PersonId && person.Death != null, cancellation);
        var task = await db.Diary.ForTheSystem().SingleOrDefaultAsync(row => row.TeamId == note.TeamId && row.Id == note.Id, cancellation);
        if (wanted && task is null)
        {
            db.Diary.Add(new() { TeamId = note.TeamId, Id = note.Id, CaseId = note.CaseId, UserId = its.WorkerId!.Value, Kind = DiaryKind.Task, On = London.Date(now), At = now, What = What });
            return true;
        }

        if (wanted || task is not { Open: true }) return false;
        task.Drop(now);
        return true;
    }
}
