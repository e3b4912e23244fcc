using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Directory;
using Linkwork.Pages.Directory;
using Linkwork.Ui;

namespace Linkwork.Pages.Gaps;

/// <summary>A gap as a form has it.</summary>
public sealed class GapInput
{
    public Need? Need { get; set; }

    public GapReason? Reason { get; set; }

    [StringLength(100)]
    public string? Language { get; set; }

    /// <summary>A postcode, where there is no case: only its first half is kept.</summary>
    public string? Near { get; set; }

    public static IReadOnlyList<Choice> Reasons { get; } = Choice.From<GapReason>(reason => reason.Words());

    public IEnumerable<Problem> Problems() => Domain.Directory.Gap.Problems(Need, Reason, Language);

    public Gap Gap(Guid team, Guid id, string area, int? nearestKm, Guid by, DateTimeOffset at) => new()
    {
        TeamId = team, Id = id, Need = Need!.Value, Reason = Reason!.Value, Language = Language.Said(), NearestKm = nearestKm, Area = area, By = by, At = at,
    };

    /// <summary>What was missing, as far as a search that found nothing tells.</summary>
    public static GapReason Guess(ServiceFilters filters, bool measured) => filters switch
    {
        { Language: { Length: > 0 } } => GapReason.WrongLanguage,
        { Access: { Length: > 0 } } => GapReason.NotAccessible,
        { Taking: true } => GapReason.Full,
        { Day: not null } or { Part: not null } => GapReason.WrongTime,
        { Free: true } => GapReason.Cost,
        { Within: not null } when measured => GapReason.NothingNear,
        _ => GapReason.NothingAtAll,
    };

    /// <summary>"Work and employment, M33".</summary>
    public static string Named(Need need, string area) => $"{need.Label()}, {Area(area)}";

    public static string Area(string area) => area.Length == 0 ? "area not known" : area;
}
