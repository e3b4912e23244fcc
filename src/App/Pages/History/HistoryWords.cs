using Linkwork.Domain.Directory;
using Linkwork.Pages.Duplicates;

namespace Linkwork.Pages.History;

/// <summary>What became of an entry, in words.</summary>
public static class HistoryWords
{
    public static string How(EntryChange change) => change.How switch
    {
        EntryChangeHow.Edited => $"Changed by {By(change)}",
        EntryChangeHow.Capacity => $"{By(change)} said whether it takes people",
        EntryChangeHow.Said => $"Said by {By(change)}{(change.Source is { } organisation ? $" of {organisation}" : "")}",
        EntryChangeHow.Proposal => $"{By(change)} decided on what {change.Source} proposed",
        EntryChangeHow.Merged => $"Merged by {By(change)} with “{change.Source}”",
        EntryChangeHow.MergeUndone => $"Merge with “{change.Source}” undone by {By(change)}",
        EntryChangeHow.Imported => $"Changed by its feed, {change.Source}",
        _ => $"Put back by {By(change)}",
    };

    public static string Label(EntryChangeField field) => MergeWords.Label(field.Field);

    /// <param name="field">Which field or part.</param>
    /// <param name="kept">As it is kept.</param>
    /// <param name="organisations">Names of those that ran it.</param>
    public static string? Shown(EntryChangeField field, string? kept, IReadOnlyDictionary<Guid, Organisation> organisations)
    {
        if (kept is null) return null;
        var alone = EntryChangeField.Alone(field.Field, field.PartId, kept);
        return MergeWords.Shown(alone, organisations.GetValueOrDefault(alone.OrganisationId) ?? Nobody, field.Field);
    }

    private static readonly Organisation Nobody = new() { Name = "An organisation that is gone" };

    private static string By(EntryChange change) => change.By == "cli" ? "the command line" : change.By;
}
