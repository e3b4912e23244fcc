using Linkwork.Domain.Outcomes;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Reports;

/// <summary>A page about one whole quarter of the last two years, of the teams somebody may see counts of. There is no choosing of teams: nothing can be taken from anything.</summary>
public abstract class QuarterPage : LinkworkPage
{
    private const int Shown = 8;

    /// <summary>One of the quarters that are over; the latest when none is named.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Quarter { get; set; }

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>The quarter asked for and the last one that is over; null when it is no quarter that can be shown.</summary>
    protected (Quarter Chosen, Quarter Last)? Choose()
    {
        var over = Domain.Outcomes.Quarter.Over(Today, Shown);
        Choices = [.. over.Select(quarter => new Choice($"{quarter}", $"{Format.Month(quarter.FirstDay)} to {Format.Month(quarter.LastDay)}"))];
        Quarter ??= $"{over[0]}";
        return over.FirstOrDefault(quarter => $"{quarter}" == Quarter) is { } chosen ? (chosen, over[0]) : null;
    }
}
