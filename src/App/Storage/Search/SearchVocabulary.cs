using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>The directory's vocabulary and its table of everyday words as this node last read them.</summary>
public sealed class SearchVocabulary(IEngine engine, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private SearchWords known = new(EverydayWords.Standard, Vocabulary.Empty);
    private DateTimeOffset readAt;
    private int counts;

    /// <summary>The table alone, as it was read last.</summary>
    public EverydayWords Everyday => known.Everyday;

    /// <summary>At most five minutes old.</summary>
    public ValueTask<SearchWords> NowAsync(CancellationToken cancellation) => time.GetUtcNow() - readAt < Fresh ? new(known) : new(ReadAsync(cancellation));

    /// <summary>Reads both anew. Two may do so at once; the later one stands.</summary>
    public async Task<SearchWords> ReadAsync(CancellationToken cancellation)
    {
        var before = counts;
        await using var connection = await engine.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        // Words have no sign in them, so signs tell the rest apart.
        command.CommandText = """
            SELECT word, services FROM search_word UNION ALL SELECT '', CAST(count(*) AS INTEGER) FROM service
            UNION ALL SELECT '=' || need, CAST(count(*) AS INTEGER) FROM service_need GROUP BY need
            """;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        Dictionary<string, int> words = new(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation)) words[reader.GetString(0)] = reader.GetInt32(1);
        words.Remove("", out var total);
        var listed = Needs.All.ToDictionary(need => need, need => words.Remove($"={need}", out var services) ? services : 0);
        await reader.DisposeAsync();
        var read = new SearchWords(await TableAsync(connection, cancellation), new(words, listed, total));
        // What was read while they were counted anew is old already.
        if (before == counts) (known, readAt) = (read, time.GetUtcNow());
        return read;
    }

    /// <summary>Counts the words anew. After an import, and now and then for what editors typed.</summary>
    public async Task CountAsync(AppDb db, CancellationToken cancellation)
    {
        using var turn = await engine.Gate.EnterAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync(Sql.Read($"{engine.Name}/count_words.sql"), cancellation);
        await transaction.CommitAsync(cancellation);
        Changed();
    }

    /// <summary>What this node knows is old: the next search reads it anew. Others do so within five minutes.</summary>
    public void Changed()
    {
        Interlocked.Increment(ref counts);
        readAt = default;
    }

    private static async Task<EverydayWords> TableAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, replaces, needs, services_say, people_say FROM everyday_line ORDER BY id";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<WordLine> own = [];
        while (await reader.ReadAsync(cancellation))
            own.Add(new(reader.GetGuid(0), [.. reader.GetString(2).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Need>)], Lines(3), Lines(4), reader.IsDBNull(1) ? null : reader.GetGuid(1)));
        return EverydayWords.Standard.With(own);

        string[] Lines(int column) => reader.GetString(column).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
