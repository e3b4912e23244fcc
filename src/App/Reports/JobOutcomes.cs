using Linkwork.Domain.Outcomes;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Reports;

/// <summary>What became of paid work for the people whose support began in one quarter, by each rulebook, as things stood at the end of the last quarter that is over.
/// A job that counts never stands without what the person says of it.</summary>
/// <remarks>Only what was written down by then. Whoever had asked for quiet by then counts as somebody never asked: by what the referral said alone. Teams of one
/// worker stand together or not at all, and every table is hidden by <see cref="SmallTable"/>. None goes by worker.</remarks>
public sealed class JobOutcomes
{
    private static readonly string[] Columns = ["Counts, fewer than two strains", "Counts, two strains or more", "Counts, strains not known", "Doesn’t count", "Not yet", "Not known"];

    public required Quarter Quarter { get; init; }

    /// <summary>The day it was counted for.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Each rulebook with its table, which is empty where nobody is in its count.</summary>
    public required IReadOnlyList<(Rulebook Rulebook, FigureTable Table)> Tables { get; init; }

    /// <summary>Some team isn't shown, since one worker holds its cases.</summary>
    public required bool LeavesOut { get; init; }

    /// <param name="db">The database.</param>
    /// <param name="teams">Those whose figures the viewer may see.</param>
    /// <param name="quarter">In which support began.</param>
    /// <param name="last">The last quarter that is over.</param>
    /// <param name="rule">What is small.</param>
    /// <param name="ratesOn">The rates of a day.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<JobOutcomes> ReadAsync(AppDb db, IReadOnlyList<(Guid Id, string Name)> teams, Quarter quarter, Quarter last, SmallNumbers rule, Func<DateOnly, Rates?> ratesOn,
        CancellationToken cancellation)
    {
        var (ids, from, until, end) = (teams.Select(team => team.Id).ToList(), quarter.From, quarter.Until, last.Until);
        var began = db.Cases.ForTheSystem().AsNoTracking().Where(row => ids.Contains(row.TeamId) && row.ReferredAt >= from && row.ReferredAt < until && row.OpenedAt < end);
        var shown = await db.TeamsShownAsync(teams, began, end, cancellation);
        var histories = await HistoriesAsync(db, began, end, ratesOn, cancellation);
        return new()
        {
            Quarter = quarter, On = last.LastDay, LeavesOut = teams.Any(team => !shown.Any(group => group.Teams.Contains(team.Id))),
            Tables = [.. Rulebook.All.Select(rulebook => (rulebook, new FigureTable(rulebook.Name, rulebook.Rule, Columns, [FigureSection.ByTeam(rule, shown, Judged(rulebook), Columns.Length, line => (int)line.As)])))],
        };

        List<Line> Judged(Rulebook rulebook) =>
            [.. from its in histories let counted = rulebook.Judge(its.History, last.LastDay).CountedAs(its.History) where counted is not null select new Line(its.TeamId, counted.Value)];
    }

    /// <summary>One history for each person, of all their support that began then.</summary>
    private static async Task<List<(Guid TeamId, JobHistory History)>> HistoriesAsync(AppDb db, IQueryable<Domain.Caseload.Case> began, DateTimeOffset end, Func<DateOnly, Rates?> ratesOn, CancellationToken cancellation)
    {
        var cases = await (from its in began
                           join person in db.People.ForTheSystem() on new { its.TeamId, Id = its.PersonId } equals new { person.TeamId, person.Id }
                           join referral in db.Referrals.ForTheSystem() on new { its.TeamId, Id = its.ReferralId } equals new { referral.TeamId, referral.Id }
                           select new
                           {
                               its.TeamId, its.Id, its.PersonId, its.ReferredAt, person.Details.BornOn, referral.WorkSituations,
                               First = its.WorkOffer == null ? null : new { its.WorkOffer.At, its.WorkOffer.Answer, its.WorkOffer.Until },
                               Later = its.WorkOffer!.Later.Select(later => new { later.At, later.Answer, later.Until }).ToList(),
                           }).AsSingleQuery().ToListAsync(cancellation);
        var worked = (await began.Where(row => row.Jobs.Any()).Include(row => row.Jobs).ThenInclude(job => job.Ending).Include(row => row.GoodWorkChecks).AsSplitQuery().ToListAsync(cancellation))
            .ToDictionary(row => (row.TeamId, row.Id));
        var profiles = (await db.WorkProfiles.ForTheSystem().AsNoTracking().Where(row => row.At < end && row.Number == 1 && began.Any(its => its.TeamId == row.TeamId && its.Id == row.CaseId)).ToListAsync(cancellation))
            .ToLookup(row => (row.TeamId, row.CaseId));
        return
        [
            .. from its in cases
               let words = its.First is null ? [] : its.Later.Where(later => later.At < end).Select(later => (later.At, later.Answer, later.Until)).Prepend((its.First.At, its.First.Answer, its.First.Until))
               let told = !Quiet.Of(words.Where(word => word.At < end)).Any(quiet => quiet.Covers(end.AddTicks(-1)))
               let jobs = told ? worked.GetValueOrDefault((its.TeamId, its.Id)) : null
               group (Case: its, Jobs: jobs?.Jobs.Where(job => job.At < end) ?? [], Checks: jobs?.Checks.Where(check => check.At < end) ?? [], First: told ? profiles[(its.TeamId, its.Id)].FirstOrDefault() : null)
                   by (its.TeamId, its.PersonId) into person
               let known = person.OrderBy(each => each.Case.ReferredAt).ToList()
               select (person.Key.TeamId, new JobHistory(London.Date(known[0].Case.ReferredAt), known[0].Case.BornOn, known.SelectMany(each => each.Jobs), known.SelectMany(each => each.Checks),
                   known.SelectMany(each => JobHistory.Situations(each.Case.WorkSituations, each.First, each.Jobs)), ratesOn)),
        ];
    }

    private sealed record Line(Guid TeamId, CountedAs As) : ICounted
    {
        public int Count => 1;
    }
}
