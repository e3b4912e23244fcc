using Linkwork.Domain.Conversations;

namespace Linkwork.Domain.Caseload;

/// <summary>The "what matters to you" talk, and the needs that came of it.</summary>
public sealed partial class Case
{
    public string? ConversationProblem() => Status == CaseStatus.Closed ? "This case is closed. Reopen it to record a conversation" : null;

    public IEnumerable<Problem> ConversationProblems(WhatWasSaid said, ContactWith? how, DateTimeOffset happenedAt, DateTimeOffset now)
    {
        if (Conversation.Problem(said.WhatMatters) is { } nothing) yield return new(nameof(WhatWasSaid.WhatMatters), nothing);
        if (how is null) yield return new(nameof(Contact.How), "Choose how you talked");
        if (happenedAt > now.AddMinutes(5)) yield return new(nameof(Conversation.HappenedAt), "The conversation can’t be in the future");
    }

    /// <summary>Writes the conversation down. It is a contact too: the person was reached.</summary>
    /// <exception cref="Refusal">Closed, in the future, or nothing of what matters to the person.</exception>
    public Conversation RecordConversation(WhatWasSaid said, ContactWith how, DateTimeOffset happenedAt, Guid by, DateTimeOffset at)
    {
        Refusal.If(ConversationProblem() ?? ConversationProblems(said, how, happenedAt, at).FirstOrDefault()?.Sentence);
        var conversation = new Conversation { TeamId = TeamId, CaseId = Id, HappenedAt = happenedAt, By = by, At = at };
        conversation.Write(said);
        Conversations.Add(conversation);
        RecordContact(how, ContactOutcome.Spoke, "We talked about what matters to them", happenedAt, by, at);
        return conversation;
    }

    public static IEnumerable<Problem> NeedProblems(IReadOnlyDictionary<Need, int?> chosen) => chosen
        .Where(need => need.Value is < 1 or > 10)
        .Select(need => new Problem($"Importance[{need.Key}]", $"How much {need.Key.Label().ToLowerInvariant()} matters is a number from 1 to 10"));

    /// <summary>What the person wants help with now, and how much each matters to them (1–10, or not asked).</summary>
    /// <param name="shown">The needs the case had when the form was opened: only these can be unticked, so that one added
    /// meanwhile (a second referral, a colleague) stays.</param>
    /// <exception cref="Refusal">The case is closed, or a number outside 1–10.</exception>
    public void SetNeeds(IReadOnlyCollection<Need> shown, IReadOnlyDictionary<Need, int?> chosen, DateTimeOffset at)
    {
        Refusal.If(ConversationProblem() ?? NeedProblems(chosen).FirstOrDefault()?.Sentence);
        Needs.RemoveAll(need => shown.Contains(need.Need) && !chosen.ContainsKey(need.Need));
        foreach (var (need, importance) in chosen) WantsHelpWith(need, importance, at);
    }

    private void WantsHelpWith(Need need, int? importance, DateTimeOffset at)
    {
        var known = Needs.Find(row => row.Need == need);
        if (known is null) Needs.Add(new() { TeamId = TeamId, CaseId = Id, Need = need, Importance = importance, At = at });
        else known.Importance = importance ?? known.Importance;
    }
}
