using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Ui;
using Microsoft.AspNetCore.WebUtilities;

namespace Linkwork.Pages.Directory;

/// <summary>What a search for services is narrowed by, as it stands in the address. Never where somebody lives.</summary>
public sealed class ServiceFilters
{
    public string? Words { get; set; }

    public Need? Need { get; set; }

    /// <summary>Kilometres.</summary>
    public int? Within { get; set; }

    public bool Taking { get; set; }

    public bool Fresh { get; set; }

    public bool Free { get; set; }

    public DayOfWeek? Day { get; set; }

    public PartOfDay? Part { get; set; }

    /// <summary>Years.</summary>
    public int? Age { get; set; }

    public string? Language { get; set; }

    public string? Access { get; set; }

    public bool Online { get; set; }

    public bool Phone { get; set; }

    public bool Home { get; set; }

    public bool Any => Words.Said() is not null || Need is not null || Taking || Fresh || More;

    /// <summary>Whether one of those is used that are folded away until then.</summary>
    public bool More => Free || Day is not null || Part is not null || Age is not null || Language.Said() is not null || Access.Said() is not null || Online || Phone || Home;

    public static IReadOnlyList<Choice> Distances { get; } = [.. new[] { 1, 2, 5, 10, 20, 50 }.Select(km => new Choice($"{km}", $"{km} km"))];

    public static IReadOnlyList<Choice> NeedChoices { get; } = [.. Needs.All.Select(need => new Choice(need.ToString(), need.Label()))];

    public ServiceQuery Query(Point? near, Guid? after, DateTimeOffset now, Viewer viewer) => new()
    {
        ForStaff = viewer.IsDirectoryStaff(), Teams = viewer.Teams(Permission.WorkOnCases),
        Words = Words, Need = Need, Near = near, WithinKm = near is not null && Within is > 0 and <= 500 ? Within : null, AcceptingNow = Taking,
        VerifiedSince = Fresh ? now.AddMonths(-Linkwork.Domain.Directory.Fresh.StaleMonths) : null, After = after,
        Free = Free, Day = Day, Age = Age is >= 0 and <= 120 ? Age : null, Language = Language, Access = Access, Ways = (Online, Phone, Home),
        Between = Part switch { PartOfDay.Morning => (new(0, 0), new(12, 0)), PartOfDay.Afternoon => (new(12, 0), new(17, 0)), PartOfDay.Evening => (new(17, 0), new(23, 59)), _ => null },
    };

    public static IReadOnlyList<Choice> Days { get; } = [.. Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7).Select(day => new Choice($"{day}", $"{day}"))];

    public static IReadOnlyList<Choice> Parts { get; } = [new("Morning", "Morning"), new("Afternoon", "Afternoon"), new("Evening", "Evening")];

    /// <summary>What is asked, as names and values: for the address, and for a form that goes on.</summary>
    public IEnumerable<(string Name, string Value)> Said()
    {
        if (Words.Said() is { } words) yield return ("words", words);
        if (Need is { } need) yield return ("need", need.ToString());
        if (Within is { } km) yield return ("within", $"{km}");
        foreach (var (name, on) in new[] { ("taking", Taking), ("fresh", Fresh), ("free", Free), ("online", Online), ("phone", Phone), ("home", Home) })
            if (on) yield return (name, "true");
        if (Day is { } day) yield return ("day", $"{day}");
        if (Part is { } part) yield return ("part", $"{part}");
        if (Age is { } age) yield return ("age", $"{age}");
        if (Language.Said() is { } language) yield return ("language", language);
        if (Access.Said() is { } access) yield return ("access", access);
    }

    /// <summary>The same search with something changed.</summary>
    public ServiceFilters But(Action<ServiceFilters> change)
    {
        var other = (ServiceFilters)MemberwiseClone();
        change(other);
        return other;
    }

    public string Address(string path, Guid? after = null)
    {
        var query = Said().ToDictionary(pair => pair.Name, pair => (string?)pair.Value);
        if (after is { } last) query["after"] = $"{last}";
        return QueryHelpers.AddQueryString(path, query);
    }
}

/// <summary>When in the day.</summary>
public enum PartOfDay { Morning, Afternoon, Evening }

/// <summary>Who may see what is kept from the public.</summary>
public static class DirectoryStaff
{
    /// <summary>Staff of a team, and editors: they send people there. Referrers, providers and commissioners see what anybody may.</summary>
    public static bool IsDirectoryStaff(this Viewer viewer) => viewer.May(Permission.WorkOnCases) || viewer.May(Permission.EditDirectory);
}
