using System.Globalization;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Domain.Directory;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Security;
using Linkwork.Storage;

namespace Linkwork.Bench.Data;

/// <summary>Rows by seed: the same size gives the same people, referrals and cases, made with the domain's own verbs. Ids are random; nothing measured depends on them.</summary>
internal sealed class Generator(Size size, DateTimeOffset now)
{
    public const string Practice = "Z90001";
    private const int OpenPerWorker = 30, TimelineItems = 200;
    private static readonly string[] Given = ["Amina", "Beryl", "Conor", "Dilip", "Edith", "Farid", "Gwen", "Hamza", "Ines", "Jakub", "Kofi", "Maureen", "Olive", "Percy", "Ravi", "Stefan"];
    private static readonly string[] Start = ["Ab", "Bar", "Cop", "Dal", "East", "Fen", "Gar", "Hal", "Jess", "Kir", "Lum", "Mick", "Nor", "Old", "Pen", "Quay", "Raf", "Sal", "Thorn", "Wads"];
    private static readonly string[] Middle = ["a", "en", "er", "i", "in", "le", "o", "or", "ul", "y"];
    private static readonly string[] End = ["by", "croft", "dale", "field", "gate", "ham", "ley", "man", "ski", "son", "thwaite", "ton", "wood", "worth"];
    private readonly HashSet<string> references = new(StringComparer.Ordinal);
    private readonly Random random = new(7);
    private readonly List<(Team Team, List<User> Workers)> teams = [];

    public User Referrer { get; private set; } = null!;
    public User Commissioner { get; private set; } = null!;
    public User Worker { get; private set; } = null!;

    /// <summary>The reference of a case of <see cref="Worker"/> with a long history.</summary>
    public string LongCase { get; private set; } = "";

    /// <summary>Another such case, in which work was talked about from every side.</summary>
    public string WorkCase { get; private set; } = "";

    public IEnumerable<object> Staff()
    {
        for (var number = 0; number < size.Teams; number++)
        {
            var team = new Team { Name = $"Team {number}", Slug = $"team-{number}", AreaCode = $"Z{number % 10}" };
            List<User> workers = [.. Enumerable.Range(0, size.WorkersPerTeam).Select(worker => Somebody($"worker{number}-{worker}", Role.LinkWorker, team.Id.ToString()))];
            teams.Add((team, workers));
            yield return team;
            foreach (var worker in workers) yield return worker;
        }

        Worker = teams[0].Workers[0];
        yield return Referrer = Somebody("gp", Role.Referrer, Practice);
        yield return Commissioner = Somebody("commissioner", Role.Commissioner, "Z0");
        // As with real people: reports are counted once a day.
        yield return new Setting { Key = Ui.Installation.SafetyCaseKey, Value = "bench", At = now, By = "bench" };
        foreach (var membership in teams.SelectMany(team => team.Workers).Append(Referrer).Append(Commissioner).SelectMany(user => user.Memberships)) yield return membership;
    }

    /// <summary>One organisation for each ten services, around a place in the sea.</summary>
    public IEnumerable<object> Services(int from, int count)
    {
        List<object> needs = [], places = [];
        Organisation? organisation = null;
        List<object> organisations = [], services = [];
        for (var number = from; number < from + count; number++)
        {
            if (number % 10 == 0 || organisation is null) organisations.Add(organisation = new() { Name = $"{Word()} {Word()} Trust" });
            var need = Needs.All[random.Next(Needs.All.Count)];
            var service = new Service
            {
                OrganisationId = organisation.Id, Name = $"{Word()} {need.Label().ToLowerInvariant()} group", Accepting = (Accepting)random.Next(4),
                Description = $"Help with {need.Label().ToLowerInvariant()} for anybody near {Word()}. {Word()} {Word()} {Word()}.", VerifiedAt = now.AddDays(-random.Next(400)),
            };
            services.Add(service);
            needs.Add(new ServiceNeed { ServiceId = service.Id, Need = need });
            places.Add(new Location { ServiceId = service.Id, Postcode = "ZQ1 1AA", Latitude = 54 + random.NextDouble() * 2, Longitude = -1 + random.NextDouble() * 2 });
        }

        return [.. organisations, .. services, .. needs, .. places];
    }

    /// <summary>Referrals received over five years, each with its person; three of four became a case, and the newest of those are open.</summary>
    public IEnumerable<object> Referrals(int from, int count)
    {
        List<object> people = [], cases = [], referrals = [], rows = [];
        var firstOpen = size.Referrals - size.Teams * size.WorkersPerTeam * OpenPerWorker * 4 / 3;
        for (var number = from; number < from + count; number++)
        {
            var (team, workers) = teams[number % teams.Count];
            var at = now.AddDays(-1826.0 * (size.Referrals - number) / size.Referrals);
            var (person, referral) = Referred(team.Id, at);
            people.Add(Own(person));
            referrals.Add(Own(referral));
            rows.AddRange(referral.Reasons);
            if (number % 4 == 3) continue;
            var opened = Opened(referral, workers[number / teams.Count % workers.Count].Id, at, open: number >= firstOpen, rows);
            rows.Add(referral.Acceptance!);
            cases.Add(Own(opened));
        }

        return [.. people, .. cases, .. referrals, .. rows];
    }

    // Two in a million draw the same reference; a page would try again.
    private T Own<T>(T row)
        where T : notnull
    {
        var reference = typeof(T).GetProperty(nameof(Person.Reference))!;
        while (!references.Add((string)reference.GetValue(row)!)) reference.SetValue(row, Reference.New(((string)reference.GetValue(row)!)[0]));
        return row;
    }

    private (Person Person, Referral Referral) Referred(Guid team, DateTimeOffset at)
    {
        var details = new PersonDetails
        {
            GivenName = Given[random.Next(Given.Length)], FamilyName = Word(), BornOn = new DateOnly(1935, 1, 1).AddDays(random.Next(25_000)), Phone = "01632 960001",
            PracticeCode = Practice, Postcode = $"ZQ{random.Next(1, 10)} {random.Next(1, 10)}{Letter()}{Letter()}", LeaveMessage = MessageSafety.Yes,
        };
        var (person, id) = (Person.From(team, details, at), Guid.CreateVersion7(at));
        var referral = new Referral
        {
            TeamId = team, Id = id, ReceivedAt = at, Details = details, Urgency = (Urgency)(random.Next(10) / 4), Story = "Would like company and help with letters.",
            Referrer = new() { Source = ReferralSource.GpPractice, Name = "Dr Bench", PlaceCode = Practice, PlaceName = "Bench Surgery", UserId = Referrer.Id },
            Reasons = [new() { TeamId = team, ReferralId = id, Need = Needs.All[random.Next(Needs.All.Count)] }], NoKnownRisks = true, Agreed = true, AgreementToldBy = "the person",
        };
        referral.IsFor(person.Id, at);
        return (person, referral);
    }

    private Case Opened(Referral referral, Guid worker, DateTimeOffset at, bool open, List<object> rows)
    {
        referral.Accept(worker, at);
        var its = Case.From(referral, worker, at);
        its.AllocateTo(worker, 2, worker, at);
        var mine = open && worker == Worker.Id && WorkCase.Length == 0;
        if (mine && LongCase.Length == 0) LongCase = its.Reference;
        else if (mine) WorkCase = its.Reference;
        for (var visit = 0; visit < (mine ? TimelineItems : 2); visit++)
            its.RecordContact(ContactWith.Phone, ContactOutcome.Spoke, "Talked about the week and agreed to meet on Thursday.", at.AddHours(visit), worker, at.AddHours(visit));
        if (open) Plan(its, worker, at, rows);
        else its.Close(ClosureReason.GoalsMet, "Done. Come back whenever you like.", worker, at.AddDays(80) < now ? at.AddDays(80) : now);
        if (its.Reference == WorkCase) Work(its, worker, at.AddDays(1), rows);
        else if (!mine && random.Next(4) > 0) Offered(its, worker, at.AddHours(1), rows);
        rows.AddRange([.. its.Needs, .. its.Allocations, .. its.Contacts, .. its.Closures]);
        return its;
    }

    // Three of four answered the offer of talking about work; a third of those said no, and some of them something else later.
    private void Offered(Case its, Guid worker, DateTimeOffset at, List<object> rows)
    {
        its.OfferWork((OfferedAt)random.Next(3), (RaisedBy)random.Next(3), (WorkAnswer)random.Next(4), null, worker, at);
        if (its.WorkOffer!.QuietOn(DateOnly.FromDateTime(now.UtcDateTime)) && random.Next(3) == 0 && at.AddDays(60) < now) its.WorkOffer.Reopen(worker, at.AddDays(60));
        rows.AddRange([its.WorkOffer, .. its.WorkOffer.Later]);
    }

    private void Plan(Case its, Guid worker, DateTimeOffset at, List<object> rows)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(random.Next(-10, 20));
        rows.Add(new DiaryEntry { TeamId = its.TeamId, UserId = worker, CaseId = its.Id, Kind = DiaryKind.Task, What = "Ring about the first meeting", On = day, At = at });
        // A bulk load passes the save that would work these out.
        typeof(Case).GetProperty(nameof(Case.NextOn))!.SetValue(its, day);
        typeof(Case).GetProperty(nameof(Case.NextWhat))!.SetValue(its, "Ring about the first meeting");
    }

    private static void Work(Case its, Guid worker, DateTimeOffset at, List<object> rows)
    {
        its.OfferWork(OfferedAt.Conversation, RaisedBy.Person, WorkAnswer.Yes, null, worker, at);
        for (var time = 0; time < 3; time++)
            its.WriteProfile(new()
            {
                InTheirWords = "I would like mornings somewhere quiet.", Situations = [WorkSituation.OutOfWork], Wants = [WorkWant.StartWork], WantWords = "A few hours", Importance = 7,
                Confidence = 3 + time, Barriers = [new(WorkBarrierKind.Confidence), new(WorkBarrierKind.Debt)], DealBreakers = "Nights", HoursLeast = 8, HoursMost = 16,
            }, null, worker, at);
        foreach (var kind in new[] { WorkStepKind.JoinedGroup, WorkStepKind.Volunteering, WorkStepKind.BenefitsAdvice, WorkStepKind.CvDone, WorkStepKind.Application, WorkStepKind.Interview })
            its.AddStep(kind, WorkStepState.Done, null, "They told us", worker, at);
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        for (var count = 0; count < 3; count++)
        {
            var job = its.AddJob(new() { Role = "Kitchen assistant", Kind = JobKind.Paid, Origin = JobOrigin.SinceStart, StartedOn = day, Hours = 12 }, null, worker, at);
            if (count < 2) its.EndJob(job, day, EndReason.OnlyForATime, null, worker, at);
        }

        rows.AddRange([its.WorkOffer!, .. its.WorkProfiles, .. its.WorkSteps, .. its.Jobs, .. its.Jobs.Select(job => job.Ending).OfType<JobEnding>()]);
    }

    private User Somebody(string local, Role role, string place)
    {
        var email = $"{local}@bench.example";
        var user = new User
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"Bench {local}"), Email = email, UserName = email, NormalizedEmail = email.ToUpperInvariant(),
            NormalizedUserName = email.ToUpperInvariant(), SecurityStamp = Guid.NewGuid().ToString("N"), TwoFactorEnabled = true, CreatedAt = now,
        };
        user.Memberships.Add(new() { UserId = user.Id, Role = role, Place = role.UsualPlace(), PlaceKey = place });
        return user;
    }

    private string Word() => Start[random.Next(Start.Length)] + Middle[random.Next(Middle.Length)] + End[random.Next(End.Length)];

    private char Letter() => "ABDEFGHJLNPQRSTUWXYZ"[random.Next(20)];
}
