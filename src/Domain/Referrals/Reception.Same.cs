using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;

namespace Linkwork.Domain.Referrals;

/// <summary>Two records turn out to be one person: somebody was taken for new by mistake, or nobody noticed that the team knew them.</summary>
public static partial class Reception
{
    /// <param name="cases">The cases of both.</param>
    public static string? SameProblem(Person one, Person known, IEnumerable<Case> cases) =>
        one.Id == known.Id ? "This referral is about that person already"
        : one.Death is not null || known.Death is not null ? "One of them is recorded as having died. If that is a mistake, take it back first"
        : cases.Count(its => its.Status == CaseStatus.Open) > 1 ? "Both have an open case. Close the one that isn’t needed first: nothing in it is lost"
        : !AsSafe(one.Details, known.Details) ? $"They differ in how to contact them safely. Put that right in the details of {known.Reference} first: only those stay in use"
        : null;

    /// <summary>Everything of the one record goes to the other. What the team knows there stays as it is.</summary>
    /// <param name="referrals">All referrals about the one.</param>
    /// <param name="cases">The cases of both.</param>
    /// <param name="unsure">Referrals that might be about the one, still to be decided.</param>
    /// <exception cref="Refusal">See <see cref="SameProblem"/>.</exception>
    public static void Same(Person one, Person known, IEnumerable<Referral> referrals, IReadOnlyCollection<Case> cases, IEnumerable<Referral> unsure, Guid by, DateTimeOffset at)
    {
        Refusal.If(SameProblem(one, known, cases));
        foreach (var its in cases.Where(its => its.PersonId == one.Id)) its.PersonId = known.Id;
        foreach (var referral in referrals) referral.MoveTo(known.Id, by, at);
        foreach (var referral in unsure) referral.MightAlsoBe(known.Id, insteadOf: one.Id);
        one.TurnOutToBe(known.Id);
    }

    // A warning that only the record going out of use holds would be lost.
    private static bool AsSafe(PersonDetails one, PersonDetails known) =>
        (one.LeaveMessage != MessageSafety.No || known.LeaveMessage == MessageSafety.No)
        && (one.MustNotKnow.Said() is not { } who || who == known.MustNotKnow.Said())
        && (one.SafeContactNote.Said() is not { } note || note == known.SafeContactNote.Said());
}
