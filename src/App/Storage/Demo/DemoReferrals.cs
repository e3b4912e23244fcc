using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;

namespace Linkwork.Storage.Demo;

/// <summary>A year of referrals: new people, people who come back, people who are referred twice, and the inbox as it stands today.</summary>
internal sealed class DemoReferrals(DemoDice dice, DemoStaff staff, DemoPeople people, DemoWork working)
{
    private const int Past = 350, Recent = 44;
    private readonly Dictionary<Guid, DemoStory> stories = [];

    public List<Referral> Referrals { get; } = [];
    public List<Person> Persons { get; } = [];
    public List<DemoEpisode> Episodes { get; } = [];

    /// <summary>What went to the other team with each referral passed on.</summary>
    public List<Sending> PassedOn { get; } = [];

    public void Make()
    {
        var inbox = new DemoInbox(dice, staff, this);
        for (var number = 0; number < Past; number++)
        {
            var received = dice.After(dice.Now.AddDays(-365 + number * (356.0 / Past)), 0, 0);
            var known = dice.Weighed((false, 88), (true, 12)) ? SomebodyKnown(received) : null;
            inbox.Decide(Receive(Write(known?.Person, received)));
        }

        for (var number = 0; number < Recent; number++)
        {
            var received = dice.After(dice.Now.AddDays(-13.0 * (Recent - number) / Recent), 0, 0);
            inbox.LeaveUndecided(Receive(number % 7 == 3 ? WriteAgain(received) : Write(null, received)), number);
        }
    }

    public DemoStory StoryOf(Referral referral) => stories[referral.Id];

    /// <summary>Brings it into its team as a real one comes in: the domain decides who it is.</summary>
    public Referral Receive(Referral referral)
    {
        var at = referral.ReceivedAt;
        var known = Persons.Where(person => person.TeamId == referral.TeamId && MayBe(person.Details, referral.Details))
            .Select(person => (person, Episodes.Find(episode => episode.Person == person && episode.OpenOn(at))?.Case)).ToList();
        if (Reception.Receive(referral, known, at) is { } made) Persons.Add(made);
        Referrals.Add(referral);
        return referral;
    }

    public Referral Passed(Referral from, Referral to)
    {
        stories[to.Id] = stories[from.Id];
        return Receive(to);
    }

    public void Open(DemoEpisode episode) => Episodes.Add(episode);

    private static bool MayBe(PersonDetails one, PersonDetails other) =>
        one.BornOn == other.BornOn || (one.NhsNumber ?? "") == other.NhsNumber || (one.Postcode ?? "") == other.Postcode;

    /// <summary>Somebody whose case is open and not just about to close, or closed a while ago.</summary>
    private DemoEpisode? SomebodyKnown(DateTimeOffset at)
    {
        var open = dice.Chance(0.55);
        var fitting = Episodes.Where(episode => open
            ? episode.OpenOn(at) && (episode.Ends is null || episode.Ends > at.AddDays(10))
            : episode.Ends < at.AddDays(-20) && !Episodes.Exists(other => other.Person == episode.Person && other.Opened > episode.Opened)).ToList();
        return fitting.Count == 0 ? null : dice.Pick(fitting);
    }

    private Referral WriteAgain(DateTimeOffset received)
    {
        var known = dice.Pick(Persons.Where(person => person.Details.Postcode is not null).ToList());
        return Write(known, received, people.HalfRemembered(known.Details));
    }

    private Referral Write(Person? known, DateTimeOffset received, PersonDetails? asTold = null)
    {
        var brackenholme = known is null ? dice.Chance(0.24) : known.TeamId == staff.Brackenholme.Id;
        var practice = known?.Details.PracticeCode ?? (brackenholme ? "Z99005"
            : dice.Weighed((DemoBorough.Practice, 38), ("Z99002", 24), ("Z99003", 22), ("Z99004", 13), (null, 3)));
        var details = asTold ?? known?.Details ?? people.Somebody(brackenholme, practice);
        var story = dice.Pick(DemoStory.Of(details, received));
        var (id, team) = (Guid.CreateVersion7(), brackenholme ? staff.Brackenholme.Id : staff.Aldersea.Id);
        stories[id] = story;
        var work = WorkThatCameUp(details, story, received);
        var risk = dice.Chance(0.16) ? dice.Words("risk") : null;
        var referrer = Referrer(details, practice);
        return new()
        {
            TeamId = team, Id = id, ReceivedAt = received, Details = details, Referrer = referrer, Story = story.Told,
            Urgency = dice.Weighed((Urgency.Routine, 72), (Urgency.Soon, 20), (Urgency.Urgent, 8)),
            Reasons = [.. Reasons(story.Need, Ages.Of(details.BornOn, received)).Select(need => new ReferralReason { TeamId = team, ReferralId = id, Need = need })],
            Hopes = dice.Chance(0.8) ? story.Hopes : null, Risks = risk, NoKnownRisks = risk is null, Agreed = true,
            AgreementToldBy = referrer.Source == ReferralSource.Self ? "the person" : dice.Weighed(("the person", 85), ("the person, with an interpreter", 5), ("their carer, with the person there", 10)),
            WorkSituations = work.Situations, WorkRaisedBy = work.RaisedBy, WorkAnswer = work.Answer, WorkNotNowUntil = work.Until,
        };
    }

    private IEnumerable<Need> Reasons(Need first, int age) => Enumerable.Range(0, dice.Weighed((0, 40), (1, 40), (2, 20)))
        .Select(_ => dice.Weighed((Need.Loneliness, 20), (Need.Money, 16), (Need.MentalWellbeing, 16), (Need.Benefits, 10), (Need.Work, 10),
            (Need.PhysicalActivity, 8), (Need.Housing, 8), (Need.Food, 6), (Need.Digital, 6)))
        .Where(need => need != Need.Work || age < 65).Prepend(first).Distinct();

    private (List<WorkSituation> Situations, RaisedBy? RaisedBy, WorkAnswer? Answer, DateOnly? Until) WorkThatCameUp(PersonDetails details, DemoStory story, DateTimeOffset at)
    {
        var situation = working.Of(details, story, at);
        if (!dice.Chance(story.Need == Need.Work ? 0.9 : situation == WorkSituation.Retired ? 0.04 : 0.18)) return ([], null, null, null);
        WorkAnswer? answer = dice.Chance(0.6) ? working.Answer(situation, Ages.Of(details.BornOn, at)) : null;
        DateOnly? until = answer == WorkAnswer.NotNow ? London.Date(at).AddDays(dice.Between(30, 200)) : null;
        return ([situation], dice.Weighed((RaisedBy.Person, 70), (RaisedBy.Referrer, 30)), answer, until);
    }

    private Referrer Referrer(PersonDetails details, string? practice)
    {
        var source = dice.Weighed((ReferralSource.GpPractice, 62), (ReferralSource.Self, 13), (ReferralSource.Hospital, 8),
            (ReferralSource.SocialCare, 8), (ReferralSource.Agency, 6), (ReferralSource.SomebodyElse, 3));
        if (source == ReferralSource.GpPractice && DemoStaff.Practices.FirstOrDefault(place => place.Code == practice) is { Name: not null } surgery)
        {
            var user = dice.Pick(staff.Referrers(surgery.Code));
            return new()
            {
                Source = source, Name = user.Name, JobTitle = user.Name.StartsWith("Dr", StringComparison.Ordinal) ? "GP" : "Practice nurse",
                PlaceCode = surgery.Code, PlaceName = surgery.Name, Contact = user.Email, UserId = user.Id,
            };
        }

        return source switch
        {
            ReferralSource.Self => new() { Source = source, Name = details.FullName, Contact = details.Phone ?? details.Email },
            ReferralSource.Hospital => ByPhone(source, "Discharge team", "Aldersea Infirmary"),
            ReferralSource.Agency => ByPhone(source, "Tenancy officer", "Harbour Homes"),
            ReferralSource.SomebodyElse => ByPhone(source, "A neighbour", ""),
            _ => ByPhone(ReferralSource.SocialCare, "Duty social worker", "Aldersea Borough Council"),
        };
    }

    private Referrer ByPhone(ReferralSource source, string name, string place) => new()
    {
        Source = source, Name = name, PlaceName = place, Contact = $"01632 960{dice.Between(120, 149)}", WrittenDownBy = staff.Manager(staff.Aldersea.Id),
    };
}
