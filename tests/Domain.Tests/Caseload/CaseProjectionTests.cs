using FsCheck.Xunit;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Conversations;
using Linkwork.Domain.Directory;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Tests.Caseload;

/// <summary>Whatever happens to a case, in whatever order: each projected column is what the rows say.</summary>
public class CaseProjectionTests
{
    public enum Verb { Contact, Conversation, Close, Reopen, Allocate, Signpost, ReferOnward, Hear, MoveContact, AddGoal, SetNeeds, Restrict }

    /// <summary>One thing that somebody tries; the number picks among what the verb could be about.</summary>
    public sealed record Try(Verb Verb, byte Number);

    [Property]
    public bool Status_is_open_unless_the_newest_closure_still_holds(Try[] tries) => After(tries, (its, _) =>
        its.Status == (its.Closures.MaxBy(row => row.At) is { ReopenedAt: null } ? CaseStatus.Closed : CaseStatus.Open)
        && its.Closures.OrderBy(row => row.At).SkipLast(1).All(row => row.ReopenedAt is not null));

    [Property]
    public bool Last_contact_is_the_newest_one_in_which_the_person_was_reached(Try[] tries) => After(tries, (its, other) => Reached(its) && Reached(other));

    [Property]
    public bool The_worker_is_whom_the_newest_allocation_names(Try[] tries) => After(tries, (its, _) =>
        its.WorkerId == its.Allocations.MaxBy(row => row.At)?.WorkerId);

    [Property]
    public bool Whom_it_waits_on_follows_from_the_newest_thing_that_happened(Try[] tries) => After(tries, (its, _) => its.WaitingOn == Waiting(its));

    [Property]
    public bool Restricted_means_that_somebody_is_named(Try[] tries) => After(tries, (its, _) =>
        its.Restricted == (its.NamedReaders.Count > 0) && its.NamedReaders.Select(row => row.UserId).Distinct().Count() == its.NamedReaders.Count);

    [Property]
    public bool No_need_stands_twice(Try[] tries) => After(tries, (its, _) => its.Needs.Select(row => row.Need).Distinct().Count() == its.Needs.Count);

    [Property]
    public bool A_closed_case_refuses_everything_but_reopening_a_concern_and_moving_a_note(Try[] tries) => After([.. tries, new(Verb.Close, 0)], (its, _) =>
        Refuses(() => its.RecordContact(ContactWith.Phone, ContactOutcome.Spoke, "note", Made.At, Made.Worker, Made.At))
        && Refuses(() => its.RecordConversation(new("words"), ContactWith.Visit, Made.At, Made.Worker, Made.At))
        && Refuses(() => its.AllocateTo(Made.Worker, 2, Made.Worker, Made.At))
        && Refuses(() => its.AddGoal("words", Need.Food, 5, 5, Made.Worker, Made.At))
        && Refuses(() => its.AddAction("words", Domain.Plans.ActionOwner.Both, null, null, Made.Worker, Made.At))
        && Refuses(() => its.AnswerOns4(new(1, 2, 3, 4), Made.Worker, Made.At))
        && Refuses(() => its.SignpostTo(Service(), null, Made.Worker, Made.At))
        && Refuses(() => its.ReferOnward(Service(), "Harbour Advice", null, Sent(), Made.Worker, Made.At))
        && Refuses(() => its.Close(ClosureReason.GoalsMet, "done", Made.Worker, Made.At))
        && its.WaitingOn == WaitingOn.Nobody
        && its.RaiseConcern("words", true, Made.Worker, Made.At).CaseId == its.Id);

    private static bool After(Try[] tries, Func<Case, Case, bool> holds)
    {
        var (its, other) = (Made.Case(), Made.Case());
        for (var i = 0; i < tries.Length; i++)
        {
            try
            {
                Do(its, other, tries[i], Made.At.AddMinutes(i + 1));
            }
            catch (Refusal)
            {
                // Refused is an answer: nothing may have changed by half, which the property then shows.
            }
        }

        return holds(its, other);
    }

    private static void Do(Case its, Case other, Try one, DateTimeOffset at)
    {
        var n = one.Number;
        switch (one.Verb)
        {
            case Verb.Contact: its.RecordContact(ContactWith.Phone, (ContactOutcome)(n % 5), "note", at.AddDays(-(n / 5)), Made.Worker, at); break;
            case Verb.Conversation: its.RecordConversation(new WhatWasSaid("words"), ContactWith.Visit, at.AddHours(-n), Made.Worker, at); break;
            case Verb.Close: its.Close((ClosureReason)(n % 7), "summary", Made.Worker, at); break;
            case Verb.Reopen: its.Reopen("they rang", Made.Worker, at); break;
            case Verb.Allocate: its.AllocateTo(Workers[n % 3], 1 + n % 3, Made.Worker, at); break;
            case Verb.Signpost: its.SignpostTo(Service(), null, Made.Worker, at); break;
            case Verb.ReferOnward: its.ReferOnward(Service(), "Harbour Advice", null, Sent(), Made.Worker, at); break;
            case Verb.Hear when its.OnwardReferrals.Count > 0:
                its.Hear(its.OnwardReferrals[n % its.OnwardReferrals.Count], (OnwardStepKind)(n / 8 % 8), null, "why", n % 2 == 0, Made.Worker, at);
                break;
            case Verb.MoveContact when its.Contacts.Count > 0: its.MoveContact(its.Contacts[n % its.Contacts.Count], other, Made.Worker, at); break;
            case Verb.AddGoal: its.AddGoal("words", (Need)(n % 23), 1 + n % 10, 5, Made.Worker, at); break;
            case Verb.SetNeeds: its.SetNeeds([.. its.Needs.Select(row => row.Need)], new Dictionary<Need, int?> { [(Need)(n % 23)] = 1 + n % 10 }, at); break;
            case Verb.Restrict: its.RestrictTo([.. Workers.Take(n % 4)], Made.Worker, at); break;
            default: break;
        }
    }

    private static bool Reached(Case its) => its.LastContactAt == its.Contacts.Where(row => row.Outcome == ContactOutcome.Spoke && row.MovedToCaseId is null).Max(row => (DateTimeOffset?)row.HappenedAt);

    /// <summary>The rows in the order they were written, each with whom the case waits on after it.</summary>
    private static WaitingOn Waiting(Case its)
    {
        List<(DateTimeOffset At, WaitingOn? On)> rows =
        [
            .. its.Contacts.Where(row => row.MovedFromCaseId is null).Select(row => (row.At, (WaitingOn?)(row.Outcome switch
            {
                ContactOutcome.Spoke => WaitingOn.Us, ContactOutcome.MessageLeft or ContactOutcome.Sent => WaitingOn.Person, _ => null,
            }))),
            .. its.OnwardReferrals.Select(row => (row.At, (WaitingOn?)WaitingOn.Provider)),
            .. its.OnwardReferrals.SelectMany(onward => onward.Steps).Where(step => OpenAt(its, step.At) && (step.ByProvider || Ends(step.Kind) || OverBefore(its, step)))
                .Select(step => (step.At, (WaitingOn?)WaitingOn.Us)),
            .. its.Closures.Select(row => (row.At, (WaitingOn?)WaitingOn.Nobody)),
            .. its.Closures.Where(row => row.ReopenedAt is not null).Select(row => (row.ReopenedAt!.Value, (WaitingOn?)WaitingOn.Us)),
        ];
        return rows.Where(row => row.On is not null).OrderBy(row => row.At).Select(row => row.On!.Value).LastOrDefault(WaitingOn.Us);
    }

    private static bool Ends(OnwardStepKind kind) => kind is OnwardStepKind.Declined or OnwardStepKind.Ended or OnwardStepKind.Withdrawn;

    private static bool OverBefore(Case its, OnwardStep step) =>
        its.OnwardReferrals.Single(onward => onward.Id == step.OnwardReferralId).Steps.Exists(earlier => earlier.At < step.At && Ends(earlier.Kind));

    private static bool OpenAt(Case its, DateTimeOffset at) => its.Closures.Where(row => row.At < at).MaxBy(row => row.At) is not { } closure || closure.ReopenedAt < at;

    private static bool Refuses(Action verb)
    {
        try
        {
            verb();
            return false;
        }
        catch (Refusal refused)
        {
            return refused.Message.Contains("closed", StringComparison.Ordinal);
        }
    }

    private static readonly Guid[] Workers = [Made.Worker, Guid.CreateVersion7(), Guid.CreateVersion7()];

    private static Service Service() => new() { OrganisationId = Guid.CreateVersion7(), Name = "Choir", Accepting = Accepting.Yes };

    private static Disclosure Sent() => Disclosure.FromStorage(Made.Recipient(), SharingPurpose.OnwardReferral, Made.At, [new(DataCategory.Needs, "Needs", "Company")], [], false);
}
