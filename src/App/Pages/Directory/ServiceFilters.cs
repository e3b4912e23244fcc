using Linkwork.Domain.Directory;
using Linkwork.Ui;
using Microsoft.AspNetCore.WebUtilities;

namespace Linkwork.Pages.Directory;

/// <summary>What a search for services is narrowed by, as it stands in the address. Never where somebody lives.</summary>
public sealed class ServiceFilters
{
    public const int FreshDays = 365;

    public string? Words { get; set; }

    public Need? Need { get; set; }

    /// <summary>Kilometres.</summary>
    public int? Within { get; set; }

    public bool Taking { get; set; }

    public bool Fresh { get; set; }

    public bool Any => Words.Said() is not null || Need is not null || Taking || Fresh;

    public static IReadOnlyList<Choice> Distances { get; } = [.. new[] { 1, 2, 5, 10, 20, 50 }.Select(km => new Choice($"{km}", $"{km} km"))];

    public static IReadOnlyList<Choice> NeedChoices { get; } = [.. Needs.All.Select(need => new Choice(need.ToString(), need.Label()))];

    public ServiceQuery Query(Point? near, Guid? after, DateTimeOffset now) => new()
    {
        Words = Words, Need = Need, Near = near, WithinKm = near is not null && Within is > 0 and <= 500 ? Within : null, AcceptingNow = Taking,
        VerifiedSince = Fresh ? now.AddDays(-FreshDays) : null, After = after,
    };

    public string Address(string path, Guid? after = null)
    {
        Dictionary<string, string?> query = [];
        if (Words.Said() is { } words) query["words"] = words;
        if (Need is { } need) query["need"] = need.ToString();
        if (Within is { } km) query["within"] = $"{km}";
        if (Taking) query["taking"] = "true";
        if (Fresh) query["fresh"] = "true";
        if (after is { } last) query["after"] = $"{last}";
        return QueryHelpers.AddQueryString(path, query);
    }
}

/// <summary>What is known of a service, worded the same on every page.</summary>
public static class ServiceWords
{
    public const string Unknown = "Unknown";

    public static string Of(Accepting accepting, int? weeks) => accepting switch
    {
        Accepting.Yes => weeks is > 0 ? $"Taking people, about {Format.Count(weeks.Value, "week", "weeks")} to wait" : "Taking people now",
        Accepting.WaitingList => weeks is { } wait ? $"Waiting list, about {Format.Count(wait, "week", "weeks")}" : "Waiting list",
        Accepting.Full => "Full",
        _ => "Not known if taking people",
    };

    public static string Colour(Accepting accepting) => accepting switch
    {
        Accepting.Yes => "green", Accepting.WaitingList => "yellow", Accepting.Full => "red", _ => "grey",
    };

    public static string Verified(DateTimeOffset? at, DateTimeOffset now) => at is { } on ? $"Last checked {Format.ShortDate(on)} ({Format.Ago(on, now)})" : "Never checked by us";
}

/// <summary>A list of services found, as the directory and a case both show it.</summary>
/// <param name="Link">Where a service's own page is.</param>
/// <param name="Next">The next page's address, or null.</param>
public sealed record ServiceList(ServicePage Page, Func<Guid, string> Link, string? Next, bool Measured, DateTimeOffset Now);
