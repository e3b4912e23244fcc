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

    /// <summary>Sends the person, with what the gate let through and nothing else.</summary>
    /// <exception cref="Refusal">The case is closed, or nothing may be sent.</exception>
    public OnwardReferral ReferOnward(Service service, string organisationName, Need? need, Disclosure sent, Guid by, DateTimeOffset at)
    {
        Refusal.If(SupportProblem() ?? (sent.Items.Count == 0 ? "Nothing may be sent yet. Ask the person what they agree to share" : null));
        var onward = new OnwardReferral
        {
            TeamId = TeamId, CaseId = Id, ServiceId = service.Id, ServiceName = service.Name, OrganisationId = service.OrganisationId,
            OrganisationName = organisationName, Need = need, Sent = sent, By = by, At = at,
        };
        OnwardReferrals.Add(onward);
        WaitingOn = WaitingOn.Provider;
        Raise(new OnwardReferralSent(onward.Id, Id, at));
        return onward;
    }
}
