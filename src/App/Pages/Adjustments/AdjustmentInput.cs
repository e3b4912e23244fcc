using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Ui;

namespace Linkwork.Pages.Adjustments;

/// <summary>Something that helps at work as a form has it.</summary>
public sealed class AdjustmentInput
{
    public string? What { get; set; }

    public string? Why { get; set; }

    public AdjustmentState? State { get; set; } = AdjustmentState.WouldHelp;

    public static IReadOnlyList<Choice> States { get; } = Choice.From<AdjustmentState>(state => state.Words());

    public static AdjustmentInput Of(Adjustment row) => new() { What = row.What, Why = row.Why, State = row.State };

    public IEnumerable<Problem> Problems() => Adjustment.Problems(What, Why, State);
}
