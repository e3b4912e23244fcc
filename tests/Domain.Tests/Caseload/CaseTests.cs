using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Caseload;

public class CaseTests
{
    [Fact]
    public void A_case_starts_with_the_reasons_of_its_referral_as_needs() =>
        Assert.Equal([Need.Housing, Need.Food], Made.Case(Need.Housing, Need.Food).Needs.Select(row => row.Need));

    [Fact]
    public void A_contact_in_the_future_belongs_in_the_diary() => Assert.Contains(
        "diary", Made.Case().ContactProblem(ContactOutcome.Spoke, "note", Made.At.AddHours(1), Made.At), StringComparison.Ordinal);

    [Fact]
    public void A_talk_needs_a_note_and_a_call_nobody_answered_does_not()
    {
        Assert.NotNull(Made.Case().ContactProblem(ContactOutcome.Spoke, " ", Made.At, Made.At));
        Assert.Null(Made.Case().ContactProblem(ContactOutcome.TriedNoAnswer, null, Made.At, Made.At));
    }

    [Fact]
    public void A_note_on_the_wrong_person_moves_and_leaves_only_the_fact()
    {
        var (wrong, right) = (Made.Case(), Made.Case());
        var note = wrong.RecordContact(ContactWith.Phone, ContactOutcome.Spoke, "About the other one", Made.At, Made.Worker, Made.At);

        var moved = wrong.MoveContact(note, right, Made.Worker, Made.At.AddHours(1));

        Assert.Equal(("About the other one", Made.At, wrong.Id), (moved.Note, moved.HappenedAt, moved.MovedFromCaseId));
        Assert.Equal((null, right.Id), (note.Note, note.MovedToCaseId));
        Assert.Equal((null, Made.At), (wrong.LastContactAt, right.LastContactAt));
        Assert.Throws<Refusal>(() => wrong.MoveContact(note, right, Made.Worker, Made.At));
    }

    [Fact]
    public void A_note_never_moves_to_another_team()
    {
        var mine = Made.Case();
        var theirs = new Case { TeamId = Guid.CreateVersion7(), PersonId = Guid.CreateVersion7(), ReferralId = Guid.CreateVersion7(), ReferredAt = Made.At, OpenedAt = Made.At, Urgency = default };
        var note = mine.RecordContact(ContactWith.Phone, ContactOutcome.Spoke, "words", Made.At, Made.Worker, Made.At);

        Assert.Throws<Refusal>(() => mine.MoveContact(note, theirs, Made.Worker, Made.At));
    }

    [Fact]
    public void Closing_needs_a_reason_and_a_line_for_the_person()
    {
        Assert.NotNull(Made.Case().ClosureProblem(null, "words"));
        Assert.NotNull(Made.Case().ClosureProblem(ClosureReason.GoalsMet, " "));
        Assert.Null(Made.Case().ClosureProblem(ClosureReason.Died, null));
    }

    [Fact]
    public void Coming_back_keeps_everything_and_says_why()
    {
        var its = Made.Case();
        its.AddGoal("To see people", Need.Loneliness, 8, 3, Made.Worker, Made.At);
        its.Close(ClosureReason.CouldNotReach, "We tried", Made.Worker, Made.At.AddDays(1));

        Assert.NotNull(its.ReopeningProblem(" "));
        its.Reopen(" They rang us ", Made.Worker, Made.At.AddDays(20));

        Assert.Equal(CaseStatus.Open, its.Status);
        Assert.Null(its.CurrentClosure);
        Assert.Equal("They rang us", Assert.Single(its.Closures).ReopenedWhy);
        Assert.Single(its.Goals);
        Assert.Throws<Refusal>(() => its.Reopen("again", Made.Worker, Made.At));
    }

    [Fact]
    public void An_empty_list_of_readers_opens_the_case_to_the_team_again()
    {
        var its = Made.Case();
        its.RestrictTo([Made.Worker], Made.Worker, Made.At);
        Assert.True(its.Restricted);

        its.RestrictTo([], Made.Worker, Made.At);

        Assert.False(its.Restricted);
        Assert.Empty(its.NamedReaders);
    }

    [Fact]
    public void Whoever_is_given_a_restricted_case_may_open_it()
    {
        var (its, next) = (Made.Case(), Guid.CreateVersion7());
        its.RestrictTo([Made.Worker], Made.Worker, Made.At);

        its.AllocateTo(next, 2, Made.Worker, Made.At);

        Assert.Contains(its.NamedReaders, reader => reader.UserId == next);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_weight_is_one_two_or_three(int weight) => Assert.NotNull(Made.Case().AllocationProblem(Made.Worker, weight));

    [Fact]
    public void A_concern_is_dealt_with_once_and_says_what_was_done()
    {
        var concern = Made.Case().RaiseConcern(" A bruise ", immediateDanger: true, Made.Worker, Made.At);

        Assert.Throws<Refusal>(() => concern.Handle(" ", Made.Worker, Made.At));
        concern.Handle("Rang the council’s team", Made.Worker, Made.At);

        Assert.Equal(("A bruise", "Rang the council’s team"), (concern.What, concern.WhatWasDone));
        Assert.Throws<Refusal>(() => concern.Handle("again", Made.Worker, Made.At));
        Assert.Throws<Refusal>(() => Made.Case().RaiseConcern(" ", false, Made.Worker, Made.At));
    }

    [Fact]
    public void A_conversation_is_a_contact_too()
    {
        var its = Made.Case();

        its.RecordConversation(new(" Her garden ", Work: " "), ContactWith.Visit, Made.At.AddHours(-2), Made.Worker, Made.At);

        Assert.Equal(("Her garden", (string?)null), (its.Conversations[0].WhatMatters, its.Conversations[0].Work));
        Assert.Equal(Made.At.AddHours(-2), its.LastContactAt);
        Assert.Throws<Refusal>(() => its.RecordConversation(new(" "), ContactWith.Visit, Made.At, Made.Worker, Made.At));
        Assert.Throws<Refusal>(() => its.RecordConversation(new("words"), ContactWith.Visit, Made.At.AddDays(1), Made.Worker, Made.At));
    }

    [Fact]
    public void A_need_added_while_the_form_was_open_is_not_unticked_by_it()
    {
        var its = Made.Case(Need.Housing, Need.Food);

        its.SetNeeds(shown: [Need.Housing], new Dictionary<Need, int?> { [Need.Work] = 7 }, Made.At);

        Assert.Equal([Need.Work, Need.Food], its.Needs.Select(row => row.Need).Order());
    }

    [Fact]
    public void Leaving_the_number_out_keeps_the_one_there_is()
    {
        var its = Made.Case(Need.Housing);
        its.SetNeeds([Need.Housing], new Dictionary<Need, int?> { [Need.Housing] = 8 }, Made.At);

        its.SetNeeds([Need.Housing], new Dictionary<Need, int?> { [Need.Housing] = null }, Made.At);

        Assert.Equal(8, Assert.Single(its.Needs).Importance);
        Assert.Throws<Refusal>(() => its.SetNeeds([], new Dictionary<Need, int?> { [Need.Housing] = 11 }, Made.At));
    }

    [Fact]
    public void Work_is_offered_once_in_a_case()
    {
        var its = Made.Case();
        its.OfferWork(OfferedAt.FirstContact, RaisedBy.LinkWorker, WorkAnswer.NotForMe, null, Made.Worker, Made.At);

        Assert.Throws<Refusal>(() => its.OfferWork(OfferedAt.Conversation, RaisedBy.LinkWorker, WorkAnswer.Yes, null, Made.Worker, Made.At));
        Assert.Equal(WorkAnswer.NotForMe, its.WorkOffer!.Answer);
    }
}
