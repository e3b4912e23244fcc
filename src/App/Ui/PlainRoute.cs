namespace Linkwork.Ui;

/// <summary>Pages that only a case has in which something was told: of work, of a job, of a benefit that stopped. To whoever isn't of its team a look at one is a look at the case.</summary>
internal static class PlainRoute
{
    private const string Case = "cases/{reference}";
    private static readonly string[] Telling = [$"{Case}/work", $"{Case}/jobs", $"{Case}/lost-benefit"];

    public static bool Tells(string? route) => route is not null && Telling.Any(start => route.TrimStart('/').StartsWith(start, StringComparison.Ordinal));

    /// <summary>What may be said of it in a log, a trace or a count.</summary>
    public static string? Of(string? route) => Tells(route) ? Case : route;

    public static bool OfCase(string? route) => route is not null && route.TrimStart('/').StartsWith(Case, StringComparison.Ordinal);
}
