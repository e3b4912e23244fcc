using System.Globalization;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Referrals;

namespace Linkwork.Pages.Caseload;

public enum CaseloadDue { Overdue, Today, Week, Nothing }

public enum CaseloadSort { Next, Contact, Referred, Name }

/// <summary>What the caseload shows, as its address says it; never a name, a number or a postcode.</summary>
/// <param name="Who">"mine", "covering", "team", "nobody", or a colleague's id.</param>
/// <param name="Quiet">Days without contact, 1 to 365.</param>
public sealed record CaseloadFilter(string Who, CaseloadDue? Due, WaitingOn? Waiting, Urgency? Urgency, int? Quiet, CaseloadSort Sort, CaseloadPlace? After)
{
    public const string Mine = "mine", Covering = "covering", Team = "team", Nobody = "nobody";

    /// <summary>Unknown words in an address are as good as none.</summary>
    public static CaseloadFilter Read(IQueryCollection query, string usual)
    {
        var sort = Word<CaseloadSort>(query["sort"]) ?? CaseloadSort.Next;
        string? who = query["who"];
        return new(who is Mine or Covering or Team or Nobody ? who : Guid.TryParse(who, out var id) ? id.ToString() : usual,
            Word<CaseloadDue>(query["due"]), Word<WaitingOn>(query["waiting"]), Word<Urgency>(query["urgency"]),
            int.TryParse(query["quiet"], CultureInfo.InvariantCulture, out var days) && days is > 0 and < 366 ? days : null,
            sort, CaseloadPlace.Read(query["after"], sort));
    }

    public Guid? Colleague => Guid.TryParse(Who, out var id) ? id : null;

    /// <summary>Narrowed beyond whose people they are.</summary>
    public bool Narrowed => Due is not null || Waiting is not null || Urgency is not null || Quiet is not null;

    /// <summary>This list's address; a page of it starts after a place.</summary>
    public string Address()
    {
        (string Key, object? Value)[] parts =
        [
            ("who", Who), ("due", Due), ("waiting", Waiting), ("urgency", Urgency), ("quiet", Quiet), ("sort", Sort == CaseloadSort.Next ? null : Sort), ("after", After),
        ];
        return "/caseload?" + string.Join('&', parts.Where(part => part.Value is not null)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Key}={part.Value!.ToString()!.ToLowerInvariant()}")));
    }

    private static T? Word<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, true, out var read) && Enum.IsDefined(read) && !char.IsAsciiDigit(text![0]) ? read : null;
}

/// <summary>Where a page ends: the day or moment the list is sorted by, and the case's reference. Sorted by name, the reference alone:
/// a name doesn't belong in an address, so it is looked up.</summary>
public sealed record CaseloadPlace(DateOnly? Day, DateTimeOffset? At, string Reference)
{
    public static CaseloadPlace? Read(string? text, CaseloadSort sort)
    {
        var parts = (text ?? "").Split('.');
        if (Domain.Shared.Reference.Read(parts[^1]) is not { } reference) return null;
        var day = DateOnly.TryParseExact(parts[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? d : (DateOnly?)null;
        var at = long.TryParse(parts[0], CultureInfo.InvariantCulture, out var micros) && micros is >= 0 and < 100_000_000_000_000_000
            ? DateTimeOffset.UnixEpoch.AddMicroseconds(micros) : (DateTimeOffset?)null;
        return sort switch
        {
            CaseloadSort.Name => new(null, null, reference),
            CaseloadSort.Next => day is null ? null : new(day, null, reference),
            _ => at is null ? null : new(null, at, reference),
        };
    }

    public override string ToString() => (Day, At) switch
    {
        ({ } day, _) => $"{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.{Reference}",
        (_, { } at) => string.Create(CultureInfo.InvariantCulture, $"{(at - DateTimeOffset.UnixEpoch).Ticks / 10}.{Reference}"),
        _ => Reference,
    };
}
