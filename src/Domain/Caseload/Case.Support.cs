using Linkwork.Domain.Directory;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Caseload;

/// <summary>Connecting the person to support.</summary>
public sealed partial class Case
{
    public string? SupportProblem() => Status == CaseStatus.Closed ? "This case is closed. Reopen it first" : null;

    /// <summary>The person was told about a service; nothing about them was sent.</summary>
    /// <exception cref="Refusal">The case is closed.</exception>
    public Signpost SignpostTo(Service service, Need? need, Guid by, DateTimeOffset at)
    {
        Refusal.If(SupportProblem());
        var signpost = new Signpost { TeamId = TeamId, CaseId = Id, ServiceId = service.Id, ServiceName = service.Name, Need = need, By = by, At = at };
        Signposts.Add(signpost);
        return signpost;
    }

    /// <param name="today">In London: a service that was full until yesterday isn't full today.</param>
    public string? OnwardProblem(Service service, Disclosure sent, string? urgentReason, DateOnly today) =>
        SupportProblem()
        ?? (sent.Items.Count == 0 ? "Nothing may be sent yet. Ask the person what they agree to share" : null)
        ?? (service.NotTaking(today) is { } not && urgentReason.Said() is null ? $"{not}. Choose another service, or say why this is urgent" : null);

    /// <summary>Why their National Insurance number isn't asked for or taken; null where the programme can't start without it.</summary>
    public static string? NumberProblem(Service service) =>
        service.EmploymentSupport?.NeedsNationalInsurance == true ? null : "This service hasn’t said that its programme needs a National Insurance number. Leave it out";

    /// <summary>Sends the person, with what the gate let through and nothing else.</summary>
    /// <param name="urgentReason">Why, when the service is full or closed.</param>
    /// <param name="nationalInsuranceNumber">As <see cref="People.NationalInsuranceNumber.Read"/> gives it; kept only where the gate let it through, masked.</param>
    /// <exception cref="Refusal">The case is closed, nothing may be sent, the service isn't taking people and no reason is given, or its programme doesn't need the number.</exception>
    public OnwardReferral ReferOnward(Service service, string organisationName, Need? need, Disclosure sent, Guid by, DateTimeOffset at, string? urgentReason = null, string? nationalInsuranceNumber = null)
    {
        Refusal.If(OnwardProblem(service, sent, urgentReason, London.Date(at)));
        if (nationalInsuranceNumber is not null) Refusal.If(NumberProblem(service));
        var onward = new OnwardReferral
        {
            TeamId = TeamId, CaseId = Id, ServiceId = service.Id, ServiceName = service.Name, OrganisationId = service.OrganisationId,
            OrganisationName = organisationName, Need = need, Sent = sent, By = by, At = at,
            UrgentReason = service.NotTaking(London.Date(at)) is null ? null : urgentReason.Said(),
        };
        if (nationalInsuranceNumber is not null && sent.Items.Any(item => item.Category == DataCategory.NationalInsurance)) onward.KeepNationalInsuranceNumber(nationalInsuranceNumber);
        OnwardReferrals.Add(onward);
        WaitingOn = WaitingOn.Provider;
        Raise(new OnwardReferralSent(onward.Id, Id, at));
        return onward;
    }

    /// <summary>Something happened at the service: the step is written down, and the case waits on us when there is something for us to see or do.</summary>
    /// <exception cref="Refusal">It doesn't fit where the onward referral is.</exception>
    public OnwardStep Hear(OnwardReferral onward, OnwardStepKind kind, Helped? helped, string? note, bool byProvider, Guid by, DateTimeOffset at)
    {
        var step = onward.Take(kind, helped, note, byProvider, by, at);
        if (Status == CaseStatus.Open && (byProvider || onward.Over)) WaitingOn = WaitingOn.Us;
        return step;
    }
}
