using Linkwork.Domain.Directory;
using Linkwork.Pages.Gaps;

namespace Linkwork.Pages.Directory;

/// <summary>A list of services found, as the directory and a case both show it.</summary>
/// <param name="Link">Where a service's own page is.</param>
/// <param name="Next">The next page's address, or null.</param>
public sealed record ServiceList(ServicePage Page, Func<Guid, string> Link, string? Next, bool Measured, DateTimeOffset Now)
{
    /// <summary>Where the search itself is.</summary>
    public required string Path { get; init; }

    /// <summary>A map shows where they are, by their numbers.</summary>
    public bool Numbered { get; init; }

    /// <summary>When nothing fits: what to take away, and what that finds.</summary>
    public IReadOnlyList<Loosening> Looser { get; init; } = [];

    /// <summary>The place as it was posted, for searches that go on from here; null where the search knows it itself.</summary>
    public string? Near { get; init; }

    /// <summary>What the commissioner says to this need here.</summary>
    public IReadOnlyList<AnswerShown> Answers { get; init; } = [];

    /// <summary>Where staff of a team record that nothing fitted, and with what; null for everybody else.</summary>
    public GapOffer? Gap { get; init; }
}

/// <param name="Path">The form's address.</param>
public sealed record GapOffer(string Path, Need? Need, GapReason Reason, string? Language)
{
    public static GapOffer From(string path, ServiceFilters filters, bool measured) => new(path, filters.Need, GapInput.Guess(filters, measured), filters.Language.Said());

    public IEnumerable<(string Name, string Value)> Said()
    {
        if (Need is { } need) yield return ("need", $"{need}");
        yield return ("reason", $"{Reason}");
        if (Language is { } language) yield return ("language", language);
    }
}
