using System.Text.RegularExpressions;
using Linkwork.Domain.Shared;

namespace Linkwork.Interop.Csv;

/// <summary>Asks something of a row: whether a text is one of some values, or holds one of some words.</summary>
public abstract record RowRule
{
    private Regex? pattern;

    public required Template In { get; init; }

    /// <summary>The whole text, whatever its capitals.</summary>
    public IReadOnlyList<string> Is { get; init; } = [];

    /// <summary>Whole words; "counsel*" also finds counselling and counsellor.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public bool Holds(Func<string, string?> column) =>
        In.Fill(column) is { } text
        && (Is.Contains(text, StringComparer.OrdinalIgnoreCase) || (Words.Count > 0 && (pattern ??= Pattern()).IsMatch(text)));

    private Regex Pattern() => new(
        $@"\b(?:{string.Join('|', Words.Select(word => Regex.Escape(word).Replace(@"\*", @"\w*", StringComparison.Ordinal)))})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}

/// <summary>Adds needs to the services that it holds for.</summary>
public sealed record NeedRule : RowRule
{
    public required IReadOnlyList<Need> Needs { get; init; }
}

/// <summary>Leaves out the rows that it holds for, and says why.</summary>
public sealed record LeaveOutRule : RowRule
{
    public required string Because { get; init; }
}
