using Linkwork.Storage;

namespace Linkwork.Jobs;

/// <summary>No complaint of pressure waits for a manager who isn't there to read it.</summary>
public sealed class HandOnComplaints(IServiceScopeFactory scopes, TimeProvider time, ILogger<HandOnComplaints> logger)
    : Repeating(scopes, TimeSpan.FromHours(1), logger)
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken cancellation) =>
        PressureReaders.HandOnUnreadAsync(services.GetRequiredService<AppDb>(), time.GetUtcNow(), cancellation);
}
