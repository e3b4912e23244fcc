using System.Data.Common;
using Linkwork.Bench.Load;
using Linkwork.Domain.Shared;
using Linkwork.Storage;

namespace Linkwork.Bench.Host;

/// <summary>The floor of a write: the very INSERTs that one form led to, with new keys, by bare ADO.NET, as durable and on as many connections.</summary>
internal static class Inserts
{
    /// <summary>What the last recorded form sent to the database.</summary>
    public static List<Recorded> Sample { get; set; } = [];

    public static async Task<Stretch> RunAsync(IEngine engine, int connections, int seconds)
    {
        var inserts = Sample.FindAll(query => !query.Reads && !query.Sql.Contains("view_entry", StringComparison.Ordinal));
        // Asked for and not there: the form's own key, which the form then wrote.
        var found = Sample.FindAll(query => query.Reads && !query.Sql.Contains("form_post", StringComparison.Ordinal)).SelectMany(query => query.Parameters).Select(parameter => KeyIn(parameter.Value)).OfType<Guid>().ToHashSet();
        var open = new List<DbConnection>();
        for (var i = 0; i < connections; i++) open.Add(await engine.OpenAsync(default));
        var stretch = await Driver.RunAsync(connections, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(seconds), number => WriteAsync(engine, open[number], inserts, found));
        foreach (var connection in open) await connection.DisposeAsync();
        return stretch;
    }

    private static Guid? KeyIn(object? value) => value is Guid key ? key : value is string text && Guid.TryParse(text, out key) ? key : null;

    private static async Task<bool> WriteAsync(IEngine engine, DbConnection connection, List<Recorded> inserts, HashSet<Guid> found)
    {
        var renamed = new Renaming(found);
        using var turn = await engine.Gate.EnterAsync(default);
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var insert in inserts)
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (insert.Sql, transaction);
            foreach (var (name, value) in insert.Parameters)
            {
                var one = command.CreateParameter();
                (one.ParameterName, one.Value) = (name, renamed.Of(value) ?? DBNull.Value);
                command.Parameters.Add(one);
            }

            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
        return true;
    }

    /// <summary>New keys for what the form made; what was there before (team, user) keeps its own.</summary>
    private sealed class Renaming(HashSet<Guid> found)
    {
        private readonly Dictionary<Guid, Guid> keys = [];
        private readonly string tail = Reference.New('X')[2..].Replace("-", "");

        public object? Of(object? value) => value switch
        {
            Guid key => Key(key),
            string text when Guid.TryParse(text, out var key) => text.Any(char.IsAsciiLetterUpper) ? Key(key).ToString().ToUpperInvariant() : Key(key).ToString(),
            string { Length: 11 } reference when reference[1] == '-' && reference[6] == '-' => $"{reference[0]}-{tail[..4]}-{tail[4..]}",
            // What keeps two arrivals of one new person apart: name, birthday and postcode.
            string arrival when arrival.Contains(" rowan ", StringComparison.Ordinal) => arrival + tail,
            _ => value,
        };

        private Guid Key(Guid key)
        {
            if (found.Contains(key)) return key;
            if (!keys.TryGetValue(key, out var made)) keys[key] = made = Guid.CreateVersion7();
            return made;
        }
    }
}
