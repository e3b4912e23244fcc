using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Linkwork.Bench.Host;

/// <summary>One query as it was sent: the floor sends the same.</summary>
internal sealed record Recorded(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    public bool Reads => Sql.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Writes down the queries of a request that asks for it.</summary>
internal sealed class Recorder : DbCommandInterceptor
{
    public static readonly AsyncLocal<List<Recorded>?> Current = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    // What signs the request in runs for the floor too, by itself; the access log isn't read.
    private static void Note(DbCommand command)
    {
        if (Current.Value is { } list && !command.CommandText.Contains("security_stamp", StringComparison.Ordinal))
            list.Add(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
    }
}
