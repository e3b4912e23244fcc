using Linkwork.Domain.Work;

namespace Linkwork.Pages.Cases;

/// <summary>What the case page shows of work. It is only read when the person wants to talk about it.</summary>
/// <param name="Newest">The newest work profile.</param>
/// <param name="LastTime">When there is none: what was written in an earlier case of theirs.</param>
public sealed record WorkFacts(WorkProfile? Newest, WorkProfile? LastTime, IReadOnlyList<WorkPathStep> Path)
{
    /// <summary>There is something to read, whoever is looking and whatever they may do.</summary>
    public bool Any => Newest is not null || Path.Count > 0;

    /// <summary>Why the keep-the-job path is offered; said by the profile, or while there is none by the answer to the offer.</summary>
    public IReadOnlyList<string> Risks(WorkOffer offer, DateOnly today) => Newest is { Said: var said }
        ? [.. said.RisksOn(today).Select(risk => risk.Words(said.FitNoteUntil, Ui.Format.Date))]
        : offer.Says == WorkAnswer.KeepTheJobIHave ? ["They want to keep the job they have"] : [];
}
