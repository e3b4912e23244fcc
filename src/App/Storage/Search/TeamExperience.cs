using System.Data.Common;

namespace Linkwork.Storage;

/// <summary>What came of a team's earlier onward referrals to some services.</summary>
internal static class TeamExperience
{
    public static async Task<IReadOnlyDictionary<Guid, Experience>> OfAsync(DbConnection connection, IReadOnlyList<Guid> teams, IReadOnlyList<Guid> services, CancellationToken cancellation)
    {
        if (teams.Count == 0 || services.Count == 0) return new Dictionary<Guid, Experience>();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT service_id, CAST(sum(CASE WHEN status IN ('Started', 'Ended') THEN 1 ELSE 0 END) AS INTEGER), CAST(sum(CASE WHEN status = 'Declined' THEN 1 ELSE 0 END) AS INTEGER)
            FROM onward_referral WHERE team_id IN ({Named("team", teams)}) AND service_id IN ({Named("service", services)}) AND status IN ('Started', 'Ended', 'Declined') GROUP BY service_id
            """;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        Dictionary<Guid, Experience> known = [];
        while (await reader.ReadAsync(cancellation)) known[reader.GetGuid(0)] = new(reader.GetInt32(1), reader.GetInt32(2));
        return known;

        string Named(string name, IReadOnlyList<Guid> ids) => string.Join(", ", ids.Select((id, i) =>
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"{name}{i}", id);
            command.Parameters.Add(parameter);
            return $"@{name}{i}";
        }));
    }
}
