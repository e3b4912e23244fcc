namespace Linkwork.Domain.OnwardReferrals;

/// <summary>Telling a person about a service. Nothing about them is sent.</summary>
public sealed class Signpost : TeamRecord, IOfCase
{
    public required Guid CaseId { get; init; }
    public required Guid ServiceId { get; init; }
    public required string ServiceName { get; init; }
    public Need? Need { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
}
