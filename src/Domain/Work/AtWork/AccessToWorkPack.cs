using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Work;

/// <summary>What the person's own pack for Access to Work says of them; what is asked of everybody stands on the page around it.</summary>
/// <remarks>Source: GOV.UK, Access to Work (who can apply, what is asked). No amounts: the most that is paid changes each year.</remarks>
public static class AccessToWorkPack
{
    /// <summary>One line where it may help; it opens when somebody wants to know.</summary>
    public const string Line = "Access to Work may pay for what helps";

    /// <summary>What stands behind <see cref="Line"/>. Reading age nine at most, which a test holds it to.</summary>
    public const string Hint = "It is a grant for people whose health makes a job hard. It can pay for a chair, for a taxi to work, or for a job coach. They don’t pay it back. They ask for it if they want to.";

    public static Disclosure For(Case its, Recipient person, DateTimeOffset now) =>
        Gate.Disclose(Items(its), person, SharingPurpose.OwnCopy, its.Shares, now);

    private static IEnumerable<SharedItem> Items(Case its)
    {
        var jobs = its.Jobs.Where(job => job.TakenBackAt is null && !job.Ended && job.Kind.CountsAsPaid());
        foreach (var job in jobs.OrderBy(job => job.At).ThenBy(job => job.Id))
            yield return new(DataCategory.Work, "My job", job.Hours is { } hours ? $"{job.Name}\n{hours:0.##} hours a week" : job.Name);
        foreach (var row in its.Wallet)
            yield return new(DataCategory.Work, "What helps me at work", row.Why is { } why ? $"{row.What}\nWhy: {why}" : row.What);
    }
}
