using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Caseload;

/// <summary>The one way to tell somebody something without the person's consent.</summary>
public sealed partial class Case
{
    public static IEnumerable<Problem> OverrideProblems(OverrideDraft draft)
    {
        if (draft.Ground is null) yield return new(nameof(draft.Ground), "Choose the ground: without one, ask for consent");
        if (draft.To is null) yield return new(nameof(draft.To), "Choose who is told");
        else if (draft.Ground is { } ground && !Gate.MayOverride(draft.To.Kind, ground))
            yield return new(nameof(draft.To), Gate.MayOverride(draft.To.Kind, OverrideGround.LegalOrder)
                ? "Whoever pays benefits, or may report to them, is told only when a legal order says so" : "They are never told anything without consent");
        if (draft.Category is null) yield return new(nameof(draft.Category), "Choose what it is about");
        if (draft.Words.Said() is null) yield return new(nameof(draft.Words), "Write exactly what they will read, and no more than they need");
        if (draft.Why.Said() is null) yield return new(nameof(draft.Why), "Write why it is needed, and why consent wasn’t asked or was refused");
        if (draft.Telling is null) yield return new(nameof(draft.Telling), "Choose whether the person knows");
        else if (draft.Telling != Telling.HasDied && draft.TellingHow.Said() is null)
            yield return new(nameof(draft.TellingHow), draft.Telling == Telling.Unsafe ? "Write why telling them would be unsafe" : "Write who tells them");
    }

    /// <summary>A safeguarding lead's decision. Allowed on a closed case and after a death: harm and courts don't wait. As with a concern, the row
    /// isn't reachable from the case: add it to its own table.</summary>
    /// <exception cref="Refusal">A part is missing, or the law's few grounds don't reach that recipient.</exception>
    public LawfulOverride OverrideConsent(OverrideDraft draft, Guid by, DateTimeOffset at)
    {
        Refusal.If(OverrideProblems(draft).FirstOrDefault()?.Sentence);
        var decided = new LawfulOverride
        {
            TeamId = TeamId, CaseId = Id, Ground = draft.Ground!.Value, RecipientKind = draft.To!.Kind, RecipientKey = draft.To.Key, RecipientName = draft.To.Name,
            Category = draft.Category!.Value, Words = draft.Words!.Trim(), Why = draft.Why!.Trim(), Telling = draft.Telling!.Value,
            TellingHow = draft.Telling == Telling.HasDied ? null : draft.TellingHow.Said(), By = by, At = at,
        };
        if (decided.Telling == Telling.Told) decided.WasTold(decided.TellingHow, by, at);
        Raise(new ConsentOverridden(Id, decided.Id, at));
        return decided;
    }
}
