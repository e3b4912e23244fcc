using Linkwork.Domain.Work;

namespace Linkwork.Pages.Jobs.Checks;

/// <summary>A page about one check of this case.</summary>
public abstract class CheckPage : JobsPage
{
    public GoodWorkCheck Check { get; private set; } = null!;

    public GoodWorkResult Result { get; private set; } = null!;

    protected async Task<bool> FindCheckAsync(string reference, Guid id)
    {
        if (!await FindAsync(reference, toRead: true) || Find(id) is not { } check) return false;
        (Check, Result) = (check, check.Result);
        return true;
    }

    /// <summary>None of a job that was taken back.</summary>
    protected GoodWorkCheck? Find(Guid id) => Case.GoodWorkChecks.Find(row => row.Id == id && Case.Jobs.Find(job => job.Id == row.JobId) is not { TakenBackAt: not null });
}
