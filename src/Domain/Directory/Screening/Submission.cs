namespace Linkwork.Domain.Directory;

/// <summary>What somebody typed into the public form to have a service listed. Every word of it is theirs; none is checked. Anything may be missing.</summary>
public sealed record Submission
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Description { get; init; }
    public string? Url { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }

    /// <summary>What it costs the person, as the sender says it: "Free", "£3 on the door".</summary>
    public string? Cost { get; init; }

    /// <summary>Register numbers as free text: "FCA 612345; charity 1054321".</summary>
    public string? Registration { get; init; }

    /// <summary>Needs by name, by label, or in any words.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];
}
