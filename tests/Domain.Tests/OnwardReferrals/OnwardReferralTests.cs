using FsCheck.Xunit;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Tests.OnwardReferrals;

public class OnwardReferralTests
{
    private static OnwardReferral New() => new()
    {
        TeamId = Made.Team, CaseId = Guid.CreateVersion7(), ServiceId = Guid.CreateVersion7(), ServiceName = "Choir", OrganisationId = Guid.CreateVersion7(),
        OrganisationName = "Harbour Advice", Sent = Disclosure.FromStorage(Made.Recipient(), SharingPurpose.OnwardReferral, Made.At, [], [], false), By = Made.Worker, At = Made.At,
    };

    private static OnwardReferral After(OnwardStepKind[] kinds)
    {
        var onward = New();
        for (var i = 0; i < kinds.Length; i++)
            if (onward.StepProblem(kinds[i], "why") is null) onward.Take(kinds[i], null, "why", byProvider: i % 2 == 0, Made.Worker, Made.At.AddMinutes(i));
        return onward;
    }

    [Property]
    public bool Its_status_is_that_of_the_newest_step_that_moves_it(OnwardStepKind[] kinds)
    {
        var onward = After(kinds);
        var moves = onward.Steps.OrderBy(step => step.At).Where(step => step.Kind is not (OnwardStepKind.ProviderSaysHelped or OnwardStepKind.PersonSaysHelped)).ToList();
        var expected = moves.Count == 0 ? OnwardStatus.Sent : Enum.Parse<OnwardStatus>(moves[^1].Kind.ToString());
        return onward.Status == expected && onward.StatusFromRows() == expected;
    }

    [Property]
    public bool The_problem_and_the_verb_agree(OnwardStepKind[] kinds, OnwardStepKind next)
    {
        var onward = After(kinds);
        var (problem, before) = (onward.StepProblem(next, "why"), onward.Steps.Count);
        var refused = Record.Exception(() => onward.Take(next, null, "why", true, Made.Worker, Made.At.AddDays(1))) as Refusal;
        return problem == refused?.Message && onward.Steps.Count == before + (problem is null ? 1 : 0);
    }

    [Property]
    public bool What_is_over_never_moves_again(OnwardStepKind[] kinds)
    {
        var moves = After(kinds).Steps.OrderBy(step => step.At).Select(step => step.Kind)
            .Where(kind => kind is not (OnwardStepKind.ProviderSaysHelped or OnwardStepKind.PersonSaysHelped)).ToList();
        return !moves.SkipLast(1).Any(kind => kind is OnwardStepKind.Declined or OnwardStepKind.Ended or OnwardStepKind.Withdrawn);
    }

    [Property]
    public bool Nobody_was_helped_by_what_never_began(OnwardStepKind[] kinds) => After(kinds).Status is not OnwardStatus.Declined and not OnwardStatus.Sent
        || After(kinds).Steps.TrueForAll(step => step.Kind is not (OnwardStepKind.ProviderSaysHelped or OnwardStepKind.PersonSaysHelped) || Moved(After(kinds), step));

    [Fact]
    public void A_decline_says_why()
    {
        Assert.NotNull(New().StepProblem(OnwardStepKind.Declined, " "));
        Assert.Null(New().StepProblem(OnwardStepKind.Declined, "full until June"));
    }

    [Fact]
    public void What_the_person_says_stands_beside_what_the_provider_says()
    {
        var onward = After([OnwardStepKind.Accepted, OnwardStepKind.Started]);
        onward.Take(OnwardStepKind.ProviderSaysHelped, Helped.Yes, null, true, Made.Worker, Made.At.AddDays(1));
        onward.Take(OnwardStepKind.PersonSaysHelped, Helped.No, null, false, Made.Worker, Made.At.AddDays(2));

        Assert.Equal([Helped.Yes, Helped.No], onward.Steps.TakeLast(2).Select(step => step.Helped!.Value));
        Assert.Equal(OnwardStatus.Started, onward.Status);
    }

    private static bool Moved(OnwardReferral onward, OnwardStep step) =>
        onward.Steps.Exists(earlier => earlier.At < step.At && earlier.Kind is OnwardStepKind.Accepted or OnwardStepKind.WaitingList or OnwardStepKind.Started or OnwardStepKind.Withdrawn);
}
