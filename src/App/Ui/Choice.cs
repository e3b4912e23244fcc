namespace Linkwork.Ui;

/// <summary>One answer to choose: what is stored, what people read, and a hint below it.</summary>
public sealed record Choice(string Value, string Label, string? Hint = null)
{
    /// <summary>Every member of an enum in its declared order, worded by the caller.</summary>
    public static IReadOnlyList<Choice> From<T>(Func<T, string> label, Func<T, string?>? hint = null)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), label(value), hint?.Invoke(value)))];
}
