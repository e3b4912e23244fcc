using System.Globalization;
using Linkwork.Domain.Directory;
using Linkwork.Domain.People;
using Microsoft.Extensions.Primitives;

namespace Linkwork.Interop.Oruk.Publishing;

/// <summary>What a reader of the feed asks for, from the address. What the standard doesn't name is let pass.</summary>
internal sealed record OrukQuery
{
    public const int MostPerPage = 1000;

    public string? Search { get; private init; }
    public int Page { get; private init; } = 1;
    public int PerPage { get; private init; } = 50;
    public bool Lines { get; private init; }
    public bool Minimal { get; private init; }
    public bool Full { get; private init; }
    public bool FullService { get; private init; }
    public bool TopOnly { get; private init; }

    /// <summary>A term that isn't one of ours finds nothing.</summary>
    public Guid? TermId { get; private init; }
    public Guid? TaxonomyId { get; private init; }
    public Guid? ParentId { get; private init; }
    public Guid? OrganisationId { get; private init; }
    public DateTimeOffset? ModifiedAfter { get; private init; }
    public double? MinimumAge { get; private init; }
    public double? MaximumAge { get; private init; }
    public TimeOnly? StartTime { get; private init; }
    public TimeOnly? EndTime { get; private init; }
    public DayOfWeek? Day { get; private init; }
    public string? Postcode { get; private init; }

    /// <summary>Metres.</summary>
    public int? Proximity { get; private init; }

    public Detail Detail => Minimal ? Detail.Minimal : Full ? Detail.Full : Detail.Basic;

    /// <exception cref="BadQuery">A value can't be read; the sentence says which and what it looks like.</exception>
    public static OrukQuery Read(IQueryCollection query)
    {
        var read = new OrukQuery
        {
            Search = Text("search"),
            Page = Whole("page", 1, 1_000_000) ?? 1, PerPage = Whole("per_page", 1, MostPerPage) ?? 50,
            Lines = Text("format") switch { null or "json" => false, "ndjson" => true, _ => throw new BadQuery("format is json or ndjson") },
            Minimal = Flag("minimal"), Full = Flag("full"), FullService = Flag("full_service"), TopOnly = Flag("top_only"),
            TermId = Id("taxonomy_term_id"), TaxonomyId = Id("taxonomy_id"), ParentId = Id("parent_id"), OrganisationId = Id("organization_id"),
            ModifiedAfter = Instant("modified_after"), MinimumAge = Whole("minimum_age", 0, 200), MaximumAge = Whole("maximum_age", 0, 200),
            StartTime = Time("start_time"), EndTime = Time("end_time"), Day = DayNamed("day"),
            Postcode = Text("postcode") is { } typed ? Domain.People.Postcode.Read(typed) ?? throw new BadQuery("postcode is a full one, like M33 7ZZ") : null,
            Proximity = Whole("proximity", 1, 1_000_000),
        };
        return read is { Proximity: not null, Postcode: null } ? throw new BadQuery("proximity needs a postcode to measure from") : read;

        string? Text(string name) => query[name].FirstOrDefault().Said();

        int? Whole(string name, int least, int most) => Text(name) is not { } text ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw new BadQuery($"{name} is a whole number from {least} to {most}");

        bool Flag(string name) => Text(name)?.ToLowerInvariant() switch { null or "false" or "0" => false, "true" or "1" => true, _ => throw new BadQuery($"{name} is true or false") };

        // An id that isn't one can't be anything's: nothing is found, which is no mistake of the reader's.
        Guid? Id(string name) => Text(name) is { } text ? Guid.TryParse(text, out var id) ? id : Guid.Empty : null;

        DateTimeOffset? Instant(string name) => Text(name) is not { } text ? null
            : DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at
            : throw new BadQuery($"{name} is a date or an instant, like 2026-11-24T09:30:00Z");

        TimeOnly? Time(string name) => Text(name) is not { } text ? null
            : TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : throw new BadQuery($"{name} is a time, like 09:30");

        DayOfWeek? DayNamed(string name) => Text(name) is not { } text ? null
            : Enum.GetValues<DayOfWeek>().Select(day => (DayOfWeek?)day).FirstOrDefault(day => text.Equals(Schedule.Code(day!.Value), StringComparison.OrdinalIgnoreCase)
                || text.Equals($"{day}", StringComparison.OrdinalIgnoreCase)) ?? throw new BadQuery($"{name} is a day, like MO or Monday");
    }
}

/// <summary>A reader asked for something that can't be read.</summary>
internal sealed class BadQuery(string message) : Exception(message);
