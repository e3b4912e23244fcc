using Linkwork.Domain.Work;

namespace Linkwork.Pages.Jobs.Checks;

/// <summary>A page about one check of this case.</summary>
public abstract class CheckPage : JobsPage
{
    public GoodWorkCheck Check { get; private set; } = null!;

    public GoodWorkResult Result { get; private set; } = null!;

    protected async Task<bool> FindCheckAsync(string reference, Guid id, bool withHealth = false)
    {
        if (!await FindAsync(reference, toRead: true, withHealth) || Find(id) is not { } check) return false;
        (Check, Result) = (check, check.Result);
        return true;
    }

    protected GoodWorkCheck? Find(Guid id) => Case.Checks.FirstOrDefault(row => row.Id == id);
}
