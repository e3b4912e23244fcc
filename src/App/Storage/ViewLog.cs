using System.Threading.Channels;

namespace Linkwork.Storage;

/// <summary>The access log's writer: many requests' rows in one transaction, each request waiting until its own is on disk.</summary>
public sealed class ViewLog(IEngine engine) : BackgroundService
{
    private const int Batch = 200;
    private readonly Channel<(ViewEntry Entry, TaskCompletionSource Written)> queue =
        Channel.CreateBounded<(ViewEntry, TaskCompletionSource)>(10_000);

    /// <summary>Returns when the row is durable.</summary>
    public async Task WriteAsync(ViewEntry entry, CancellationToken cancellation)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await queue.Writer.WriteAsync((entry, written), cancellation);
        await written.Task.WaitAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        List<(ViewEntry Entry, TaskCompletionSource Written)> batch = [];
        while (await queue.Reader.WaitToReadAsync(stoppingToken))
        {
            while (batch.Count < Batch && queue.Reader.TryRead(out var next)) batch.Add(next);
            await WriteBatchAsync(batch);
            batch.Clear();
        }
    }

    private async Task WriteBatchAsync(List<(ViewEntry Entry, TaskCompletionSource Written)> batch)
    {
        try
        {
            await InsertAsync(batch.ConvertAll(view => view.Entry));
            foreach (var (_, written) in batch) written.SetResult();
        }
        catch (Exception) when (batch.Count > 1)
        {
            // One row that can't be written must not keep anybody else's page from them.
            foreach (var view in batch) await WriteBatchAsync([view]);
        }
        catch (Exception failed)
        {
            batch[0].Written.TrySetException(failed);
        }
    }

    // Written for every page of every day: one statement, without the change tracker.
    private async Task InsertAsync(List<ViewEntry> entries)
    {
        await using var connection = await engine.OpenAsync(default);
        await using var command = connection.CreateCommand();
        var rows = entries.Select((entry, row) => "(" + string.Join(", ", new[] { engine.Stored(entry.At), entry.Actor, entry.Page, entry.Subject, entry.Query }.Select((value, column) => Parameter($"@p{row}_{column}", value))) + ")");
        command.CommandText = $"""INSERT INTO view_entry ("at", "actor", "page", "subject", "query") VALUES {string.Join(", ", rows)}""";
        using var turn = await engine.Gate.EnterAsync(default);
        await command.ExecuteNonQueryAsync();

        string Parameter(string name, object? value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
            return name;
        }
    }
}
