using Linkwork.Storage;

namespace Linkwork.Jobs;

/// <summary>Deletes what nobody needs any more: forgotten drafts, keys of forms long sent, messages long dealt with, words of old searches and complaints,
/// National Insurance numbers whose time is over.</summary>
public sealed class Retention(IServiceScopeFactory scopes, TimeProvider time, ILogger<Retention> logger)
    : Repeating(scopes, TimeSpan.FromHours(1), logger)
{
    public const int DraftDays = 30;
    public const int FormDays = 7;
    public const int OutboxDays = 30;
    public const int SearchChoiceDays = 180;

    /// <summary>Ten years, as the NHS records code of practice keeps complaint files.</summary>
    public const int PressureDays = 3653;

    /// <summary>The eight quarters that the audit shows, and the one that runs.</summary>
    public const int PressureGroupDays = 9 * 92;

    protected override async Task RunAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var (db, now) = (services.GetRequiredService<AppDb>(), time.GetUtcNow());
        await Forgetting.DraftsAsync(db, now.AddDays(-DraftDays), cancellation);
        await Forgetting.FormPostsAsync(db, now.AddDays(-FormDays), cancellation);
        await Forgetting.OutboxAsync(db, now.AddDays(-OutboxDays), cancellation);
        await Forgetting.PressureAsync(db, now.AddDays(-PressureDays), now, cancellation);
        await Forgetting.PressureGroupsAsync(db, now.AddDays(-PressureGroupDays), cancellation);
        await Forgetting.NationalInsuranceAsync(db, now, cancellation);
        await Forgetting.SearchChoicesAsync(db, London.Date(now.AddDays(-SearchChoiceDays)), cancellation);
    }
}
