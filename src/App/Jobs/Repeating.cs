using Linkwork.Security;

namespace Linkwork.Jobs;

/// <summary>Something done again and again while the program runs. A run that fails is logged and tried again next time; every node may run it.</summary>
public abstract class Repeating(IServiceScopeFactory scopes, TimeSpan every, ILogger logger) : BackgroundService
{
    /// <summary>One run, in a scope of its own. Tests call this instead of waiting.</summary>
    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Job = GetType().Name;
        await RunAsync(scope.ServiceProvider, cancellation);
    }

    protected abstract Task RunAsync(IServiceProvider services, CancellationToken cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every);
        do
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception failed) when (!stoppingToken.IsCancellationRequested)
            {
                // The kind of failure and where, never the message: a database's message can quote a row.
                logger.LogError("The job {Job} failed with {Failure} and will run again. {Where}", GetType().Name, failed.GetType().Name, failed.StackTrace);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
