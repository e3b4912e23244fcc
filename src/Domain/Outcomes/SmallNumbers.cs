namespace Linkwork.Domain.Outcomes;

/// <summary>How counts of people are published: small ones hidden, the rest rounded, zero said.</summary>
/// <param name="HideBelow">Counts from 1 up to one less than this are hidden. Usually 8.</param>
/// <param name="RoundTo">The rest go to the nearest multiple of this. Usually 5.</param>
/// <remarks>Source: the disclosure rule NHS hospital statistics adopted in September 2018. Totals follow a stricter rule of our own: they add up
/// only what is shown, so no total, and no difference of two, says anything about a hidden count that the shown ones don't.</remarks>
public sealed record SmallNumbers(int HideBelow = 8, int RoundTo = 5)
{
    /// <summary>1 decimal place only above this; a percentage of fewer would say more than the rounded figures do.</summary>
    private const int FinePercentages = 4000;

    /// <summary>One count as it may be shown.</summary>
    /// <param name="count">Zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Below zero.</exception>
    public Figure Publish(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count == 0 ? new(0) : count < HideBelow ? Figure.Hidden : new((count + RoundTo / 2) / RoundTo * RoundTo);
    }

    /// <summary>A total of published figures, made from nothing else.</summary>
    public static Figure Total(IEnumerable<Figure> parts)
    {
        var (sum, some, hidden) = (0, false, false);
        foreach (var part in parts)
        {
            sum += part.Value ?? 0;
            some |= part.Value > 0;
            hidden |= part.Value is null || part.AtLeast;
        }

        return hidden && !some ? Figure.Hidden : new(sum, hidden);
    }

    /// <summary>A share in per cent, from figures as published; null where either is hidden, or the whole is nothing.</summary>
    public static decimal? Percentage(Figure part, Figure whole) =>
        part is { Value: { } some, AtLeast: false } && whole is { Value: > 0 and { } all, AtLeast: false }
            ? Math.Round(100m * some / all, all >= FinePercentages ? 1 : 0, MidpointRounding.AwayFromZero) : null;
}

/// <summary>A count as published.</summary>
/// <param name="Value">Null: hidden.</param>
/// <param name="AtLeast">Something hidden was left out of this total.</param>
public readonly record struct Figure(int? Value, bool AtLeast = false)
{
    public static readonly Figure Hidden = new(null);

    /// <summary>"*" hidden, "0", "25", or "25+" when something hidden was left out.</summary>
    public override string ToString() => Value is { } shown ? $"{shown.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))}{(AtLeast ? "+" : "")}" : "*";
}
