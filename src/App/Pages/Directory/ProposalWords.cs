using Linkwork.Domain.Directory;
using Linkwork.Pages.Duplicates;

namespace Linkwork.Pages.Directory;

/// <summary>What an organisation proposes, in words.</summary>
public static class ProposalWords
{
    private static readonly Organisation Nobody = new() { Name = "" };

    /// <summary>As a page says it; null when it says nothing.</summary>
    public static string? Shown(ProposedField field, string? kept) => kept.Said() is null ? null
        : field is ProposedField.Places ? kept
        : field is ProposedField.Reporting ? ServiceWords.Of(kept.AsReporting())
        : MergeWords.Shown(EntryChangeField.Alone(field.AsMerge(), Guid.Empty, kept), Nobody, field.AsMerge());

    public static string Outcome(ProposedChange change) => change.Decision switch
    {
        null => "Waiting for an editor", { Accepted: true } => "Taken over", { Reason: ProposedChange.TakenBack } => ProposedChange.TakenBack, _ => "Left as it was",
    };

    public static string Colour(ProposedChange change) => change.Decision switch { null => "yellow", { Accepted: true } => "green", _ => "grey" };
}
