using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Outcomes;
using Linkwork.Storage.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Reports;

/// <summary>What became of people sent to one service, from every team's own loop over two years.</summary>
/// <remarks>Each team's count is published alone and the rest adds up what is published: a team that takes its own people away from the total
/// is left with nothing that wasn't shown. Only whole months count, so that two looks a day apart show nobody who came between.</remarks>
public sealed record ServiceOutcomes(Figure Sent, Figure Accepted, Figure Started, Figure Declined, Figure Ended, Figure SayHelped)
{
    public const int Months = 24;

    public static async Task<ServiceOutcomes> ReadAsync(AppDb db, Guid service, DateOnly today, SmallNumbers rule, CancellationToken cancellation)
    {
        var (from, until) = Window(today, Months);
        var entries = db.EntryAndMerged(service);
        var sent = await db.OnwardReferrals.ForTheSystem().AsNoTracking().Where(row => entries.Contains(row.ServiceId) && row.At >= from && row.At < until)
            .Select(row => new { row.TeamId, row.CaseId, Steps = row.Steps.Where(step => step.At < until).Select(step => new { step.Kind, step.Helped }) }).ToListAsync(cancellation);
        var teams = sent.GroupBy(row => row.TeamId).ToList();
        return new(
            Of(_ => true),
            Of(steps => steps.Any(step => step.Kind is OnwardStepKind.Accepted or OnwardStepKind.Started)),
            Of(steps => steps.Any(step => step.Kind == OnwardStepKind.Started)),
            Of(steps => steps.Any(step => step.Kind == OnwardStepKind.Declined)),
            Of(steps => steps.Any(step => step.Kind == OnwardStepKind.Ended)),
            Of(steps => steps.Any(step => step is { Kind: OnwardStepKind.PersonSaysHelped, Helped: Helped.Yes or Helped.ALittle })));

        Figure Of(Func<IEnumerable<(OnwardStepKind Kind, Helped? Helped)>, bool> when) => SmallNumbers.Total(teams.Select(team =>
            rule.Publish(team.Where(row => when(row.Steps.Select(step => (step.Kind, step.Helped)))).Select(row => row.CaseId).Distinct().Count())));
    }

    /// <summary>Whole months that are over, in London.</summary>
    internal static (DateTimeOffset From, DateTimeOffset Until) Window(DateOnly today, int months)
    {
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        return (London.StartOf(thisMonth.AddMonths(-months)), London.StartOf(thisMonth));
    }
}
