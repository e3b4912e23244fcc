using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;

namespace Linkwork.Storage.Demo;

/// <summary>Where people were pointed or sent, what they agreed to share, and what came of it.</summary>
internal sealed class DemoSupport(DemoDice dice, DemoStaff staff, DemoDirectory directory, IReadOnlyDictionary<Guid, DemoEpisode> episodes)
{
    /// <summary>Points to or sends to one service for one of the needs.</summary>
    public void Connect(Case its, Guid worker, DateTimeOffset at)
    {
        var need = dice.Pick(its.Needs).Need;
        var fitting = directory.For(need).Where(service => its.OnwardReferrals.TrueForAll(sent => sent.ServiceId != service.Id)).ToList();
        if (fitting.Count == 0) return;
        // One that is for some people only would need a story to match.
        var service = AdviceFirst(fitting.FindAll(one => one.WhoFor is null or "Adults" or "Everybody" || one.WhoFor.StartsWith("Anybody", StringComparison.Ordinal)) is { Count: > 0 } open ? open : fitting);
        if (dice.Chance(0.45)) its.SignpostTo(service, need, worker, at);
        else if (dice.Chance(0.75)) Send(its, service, need, worker, at);
    }

    /// <summary>What lies on the one-click provider's page today: some to answer, some at each step on the way.</summary>
    public void ForTheAdviceCentre(IEnumerable<Case> open)
    {
        OnwardStepKind[][] soFar =
        [
            [], [OnwardStepKind.Accepted, OnwardStepKind.Started], [], [OnwardStepKind.WaitingList], [OnwardStepKind.Accepted], [],
            [OnwardStepKind.Withdrawn], [OnwardStepKind.WaitingList, OnwardStepKind.Accepted],
        ];
        var provider = staff.Provider(directory.Organisation("advice").Id)!.Value;
        foreach (var (its, steps) in open.Zip(soFar))
        {
            var at = dice.After(dice.Now.AddDays(-dice.Between(4, 7)), 0, 0);
            var service = dice.Pick(directory.Services.Where(one => one.OrganisationId == directory.Organisation("advice").Id && one.Accepting != Accepting.Full).ToList());
            var onward = Sent(its, service, service.Needs[0].Need, its.WorkerId!.Value, at);
            foreach (var step in steps) onward.Take(step, null, null, step != OnwardStepKind.Withdrawn, step == OnwardStepKind.Withdrawn ? its.WorkerId.Value : provider, at = dice.After(at, 1, 1));
        }
    }

    // The one-click provider is the advice centre, so that it has something to answer.
    private Service AdviceFirst(List<Service> fitting) =>
        dice.Chance(0.5) && fitting.Find(service => service.OrganisationId == directory.Organisation("advice").Id) is { } advice ? advice : dice.Pick(fitting);

    private void Send(Case its, Service service, Need need, Guid worker, DateTimeOffset at)
    {
        Follow(Sent(its, service, need, worker, at), worker, at);
        if (dice.Chance(0.03) && at.AddDays(5) < dice.Now) its.Shares[^1].Withdraw(worker, dice.After(at, 3, 4));
    }

    private OnwardReferral Sent(Case its, Service service, Need need, Guid worker, DateTimeOffset at)
    {
        var recipient = directory.Of(service.OrganisationId).AsRecipient([.. directory.Services.Where(other => other.OrganisationId == service.OrganisationId)]);
        its.Shares.Add(new()
        {
            TeamId = its.TeamId, CaseId = its.Id, Categories = Agreed(need), RecipientKind = recipient.Kind, RecipientKey = recipient.Key,
            RecipientName = recipient.Name, Purpose = SharingPurpose.OnwardReferral, GivenAt = at.AddMinutes(-3),
            Until = London.Date(at).AddDays(180), RecordedBy = worker,
        });
        var sent = Gate.Disclose(Items(episodes[its.Id], need), recipient, SharingPurpose.OnwardReferral, its.Shares, at);
        return its.ReferOnward(service, recipient.Name, need, sent, worker, at);
    }

    private List<DataCategory> Agreed(Need need)
    {
        List<DataCategory> categories = [DataCategory.Contact, DataCategory.Needs];
        if (!categories.Contains(need.Category())) categories.Add(need.Category());
        if (dice.Chance(0.6)) categories.Add(DataCategory.Story);
        return categories;
    }

    private static IEnumerable<SharedItem> Items(DemoEpisode episode, Need need)
    {
        var details = episode.Person.Details;
        yield return new(DataCategory.Contact, "Name", details.FullName);
        yield return new(DataCategory.Contact, "Phone", details.Phone ?? "");
        yield return new(DataCategory.Contact, "Access needs", details.AccessNeeds ?? "");
        yield return new(need.Category(), "Would like help with", need.Label());
        yield return new(DataCategory.Story, "In short", episode.Referral.Story ?? "");
        yield return new(DataCategory.Safeguarding, "Risks", episode.Case.Risks ?? "", IsRisk: true);
    }

    /// <summary>The provider says what happened while there is time for it; where nobody there signs in, the link worker phones them.</summary>
    private void Follow(OnwardReferral onward, Guid worker, DateTimeOffset at)
    {
        var provider = staff.Provider(onward.OrganisationId);
        var by = provider ?? worker;
        if (!Later(ref at, 1, 12)) return;
        if (dice.Chance(0.12))
        {
            onward.Take(OnwardStepKind.Declined, null, dice.Words("provider-declined"), provider is not null, by, at);
            return;
        }

        if (dice.Chance(0.2))
        {
            onward.Take(OnwardStepKind.WaitingList, null, null, provider is not null, by, at);
            if (!Later(ref at, 10, 40)) return;
        }

        onward.Take(OnwardStepKind.Accepted, null, dice.Words("provider-note"), provider is not null, by, at);
        if (!Later(ref at, 3, 14)) return;
        if (dice.Chance(0.08))
        {
            onward.Take(OnwardStepKind.Withdrawn, null, "Changed their mind, and that is fine.", false, worker, at);
            return;
        }

        onward.Take(OnwardStepKind.Started, null, null, provider is not null, by, at);
        if (Later(ref at, 14, 70)) Finish(onward, provider, worker, at);
    }

    private void Finish(OnwardReferral onward, Guid? provider, Guid worker, DateTimeOffset at)
    {
        onward.Take(OnwardStepKind.Ended, null, dice.Words("provider-ended"), provider is not null, provider ?? worker, at);
        if (provider is { } there && dice.Chance(0.7)) onward.Take(OnwardStepKind.ProviderSaysHelped, HowMuch(), null, true, there, at.AddMinutes(1));
        if (dice.Chance(0.75) && Later(ref at, 1, 10)) onward.Take(OnwardStepKind.PersonSaysHelped, HowMuch(), dice.Words("person-said"), false, worker, at);
    }

    private Helped HowMuch() => dice.Weighed((Helped.Yes, 55), (Helped.ALittle, 25), (Helped.No, 10), (Helped.TooSoonToSay, 10));

    private bool Later(ref DateTimeOffset at, int fewest, int most)
    {
        var next = at.AddDays(dice.Between(fewest, most));
        if (next > dice.Now.AddHours(-12)) return false;
        at = dice.After(next, 0, 0);
        return true;
    }
}
