using Linkwork.Storage;

namespace Linkwork.Jobs;

/// <summary>Moves SQLite's write-ahead log into the database file, off the request path. PostgreSQL does this by itself.</summary>
public sealed class Checkpoints(IEngine engine) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (engine is not SqliteEngine sqlite) return;
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await sqlite.CheckpointAsync(stoppingToken);
    }
}
