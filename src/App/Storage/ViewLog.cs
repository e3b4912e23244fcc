using System.Threading.Channels;

namespace Linkwork.Storage;

/// <summary>The access log's writer: many requests' rows in one transaction, each request waiting until its own is on disk.</summary>
public sealed class ViewLog(IServiceScopeFactory scopes) : BackgroundService
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
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            foreach (var (entry, _) in batch) db.Views.Add(entry);
            await db.SaveChangesAsync();
            foreach (var (_, written) in batch) written.SetResult();
        }
        catch (Exception failed)
        {
            foreach (var (_, written) in batch) written.TrySetException(failed);
        }
    }
}
