using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>The directory's vocabulary as this node last read it.</summary>
public sealed class SearchVocabulary(IEngine engine, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private Vocabulary known = Vocabulary.Empty;
    private DateTimeOffset readAt;
    private int counts;

    /// <summary>At most five minutes old. Two requests may read it at once; the later one stands.</summary>
    public async ValueTask<Vocabulary> NowAsync(CancellationToken cancellation)
    {
        if (time.GetUtcNow() - readAt < Fresh) return known;
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
        var read = new Vocabulary(words, listed, total);
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
        Interlocked.Increment(ref counts);
        readAt = default;
    }
}
