using Linkwork.Domain.Work;

namespace Linkwork.Domain.Caseload;

/// <summary>The one offer of a work conversation, and the person's word on it at any time.</summary>
public sealed partial class Case
{
    public string? WorkOfferProblem(WorkAnswer? answer, DateOnly? until, DateOnly today) =>
        WorkOffer is not null ? "Work has been offered in this case, and answered. It isn’t offered again unless the person asks"
            : Work.WorkOffer.Problem(answer, until, today);

    /// <summary>Records the one work offer of this case, and its answer.</summary>
    /// <exception cref="Refusal">Already offered, or the date isn't after today.</exception>
    public void OfferWork(OfferedAt stage, RaisedBy raisedBy, WorkAnswer answer, DateOnly? until, Guid by, DateTimeOffset at)
    {
        Refusal.If(WorkOfferProblem(answer, until, London.Date(at)));
        WorkOffer = new()
        {
            TeamId = TeamId, CaseId = Id, Stage = stage, RaisedBy = raisedBy, Answer = answer, Until = until, By = by, At = at,
        };
    }

    /// <summary>The person doesn't want work talked about, whatever was said before; asked for before anybody offered, it ends the offer.</summary>
    /// <exception cref="Refusal">See <see cref="WorkOffer.QuietProblem"/>; or the case is closed.</exception>
    public void LeaveWork(WorkAnswer answer, DateOnly? until, string toldBy, Guid by, DateTimeOffset at)
    {
        Refusal.If(ConversationProblem() ?? Work.WorkOffer.QuietProblem(answer, until, toldBy, London.Date(at)));
        if (WorkOffer is null) OfferWork(LastContactAt is null ? OfferedAt.FirstContact : OfferedAt.Conversation, RaisedBy.Person, answer, until, by, at);
        WorkOffer!.GoQuiet(answer, until, toldBy, by, at);
    }
}
