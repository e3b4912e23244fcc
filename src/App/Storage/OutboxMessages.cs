using System.Text.Json;
using Linkwork.Domain.Shared;

namespace Linkwork.Storage;

/// <summary>Turns what happened into something to send later.</summary>
internal static class OutboxMessages
{
    public static OutboxMessage From(Guid teamId, DomainEvent happened) => new()
    {
        TeamId = teamId, Kind = happened.GetType().Name, Payload = JsonSerializer.Serialize(happened, happened.GetType()),
        CreatedAt = happened.At, DueAt = happened.At,
    };
}
