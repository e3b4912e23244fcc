using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Conversations;
using Linkwork.Domain.Directory;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Leaks;

/// <summary>What stands with the consent of a cell.</summary>
public enum ConsentState { None, Given, Expired, Withdrawn, OtherPurpose, OtherRecipient }

/// <summary>A case with a word of its own in every field, by which it is known wherever it comes out: "MARKwork12x" is of category Work.</summary>
internal sealed class Marked
{
    /// <summary>In fields that go nowhere at all, whoever agreed to what.</summary>
    public const string Nowhere = "Nowhere";

    public static readonly Recipient Employer = EmployerSheet.RecipientOf("Harbour Café");

    /// <summary>What whoever referred wrote themselves: they may read it again on their own page, and it comes out nowhere else.</summary>
    public const string Own = "Own";

    /// <summary>Columns with nothing marked in them, and why.</summary>
    public static readonly string[] SaysNothing =
    [
        // References, codes, keys to search by, and who a team deals with.
        "case.reference", "person.reference", "onward_referral.reference", "referral.reference", "transfer.to_reference", "pressure_complaint.reference", "person.arrival_key", "person.family_key", "person.given_key",
        "person.nhs_number", "person.postcode", "person.practice_code", "person.ethnicity", "person.gender", "person.language", "person.pronouns", "referral.nhs_number", "referral.postcode", "referral.practice_code",
        "referral.ethnicity", "referral.gender", "referral.language", "referral.pronouns", "referral.referrer_contact", "referral.referrer_job_title", "referral.referrer_name", "referral.referrer_place_code",
        "referral.referrer_place_name", "onward_referral.organisation_name", "onward_referral.service_name", "signpost.service_name", "sending.recipient_key", "share.recipient_key", "share.recipient_name",
        "employer_sheet.employer", "gap.area", "gap.language", "pressure_complaint.about_ethnicity", "pressure_complaint.about_gender",
        // Names: who may read them are listed with the person, and looked for by name in ScopeTests.
        "person.family_name", "person.given_name", "person.preferred_name", "referral.family_name", "referral.given_name", "referral.preferred_name",
        // A number in its own form, looked for as a whole.
        "onward_referral.national_insurance_number",
        // Only with a service that takes nobody now; read by the team alone.
        "onward_referral.urgent_reason",
        // Of a case that closes or of somebody who died: the closing letter's channel writes the summary.
        "closure.reopened_why", "closure.summary", "death.told_by",
        // Before there is a case, between a team and whoever referred: AnswerTests, DecisionTests.
        "decline.note", "possible_match.why", "question.answer_text", "question.text", "transfer.note", "referral.agreement_told_by",
        // Told without consent, by hand: OverrideTests.
        "lawful_override.recipient_key", "lawful_override.recipient_name", "lawful_override.telling_how", "lawful_override.told_how", "lawful_override.why", "lawful_override.words",
        // Tied to no case: KeptApartTests.
        "pressure_complaint.reply_to", "pressure_complaint.what_happened", "pressure_complaint.when_it_was", "pressure_settlement.how_settled",
    ];

    private static int made;

    private Marked(World world, int number) => (World, Number) = (world, number);

    public World World { get; }

    public Case Case { get; private set; } = null!;

    /// <summary>Sent with the person's word for all of it, which then became what the cell says.</summary>
    public OnwardReferral ToVoluntary { get; private set; } = null!;

    /// <summary>To an organisation that may report to a benefits authority.</summary>
    public OnwardReferral ToReporting { get; private set; } = null!;

    /// <summary>What of work was read out to them.</summary>
    private List<string> Lines { get; set; } = [];

    /// <summary>A phased return of theirs.</summary>
    public Guid Return { get; private set; }

    private int Number { get; }

    /// <summary>Given with both onward referrals.</summary>
    public string NationalInsuranceNumber => $"AA{Number:000000}B";

    public string Mark(DataCategory category) => $"MARK{category}{Number}x";

    private static readonly string[] OwnWords = ["Story", "Hopes", "Risks", "AccessNeeds", "Address", "Email", "Phone", "MustNotKnow", "OtherName", "OtherPhone", "OtherRelationship", "SafeContactNote"];

    private string OwnMark => $"MARK{Own}{Number}x";

    private string NowhereMark => $"MARK{Nowhere}{Number}x";

    public static async Task<Marked> NewAsync(World world, Service voluntary, (Service Service, Organisation Organisation) reporting)
    {
        var its = new Marked(world, Interlocked.Increment(ref made));
        its.Case = await world.CaseAsync(World.Somebody() with { PracticeCode = world.Practice }, Need.Housing, Need.Work, Need.Money);
        var (worker, at) = (world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
        await world.App.InDatabase(async db =>
        {
            // Learned by the team, not told by whoever referred, who may read their own words.
            var person = await db.People.ForTheSystem().SingleAsync(found => found.Id == its.Case.PersonId);
            var contact = its.Mark(DataCategory.Contact);
            person.Details = person.Details with
            {
                Address = contact, Phone = contact, Email = contact, OtherName = contact, OtherPhone = contact, OtherRelationship = contact, MustNotKnow = contact, SafeContactNote = contact, AccessNeeds = its.Mark(DataCategory.Health),
            };
            var told = db.Entry(await db.Referrals.ForTheSystem().SingleAsync(found => found.Id == its.Case.ReferralId));
            foreach (var words in told.Properties.Concat(told.ComplexProperties.SelectMany(part => part.Properties)).Where(words => OwnWords.Contains(words.Metadata.Name))) words.CurrentValue = its.OwnMark;
            told.Property(row => row.PassedWith).CurrentValue = its.NowhereMark;
            db.Diary.Add(new() { TeamId = its.Case.TeamId, UserId = worker, CaseId = its.Case.Id, Kind = Linkwork.Domain.Caseload.DiaryKind.Task, What = its.NowhereMark, On = London.Date(at), At = at });
            var row = await db.Cases.ForTheSystem().Include(found => found.Needs).Include(found => found.Goals).Include(found => found.Conversations).Include(found => found.Contacts)
                .Include(found => found.Actions).Include(found => found.OnwardReferrals).Include(found => found.WorkOffer).Include(found => found.WorkProfiles).Include(found => found.WorkSteps)
                .Include(found => found.Jobs).Include(found => found.GoodWorkChecks).Include(found => found.LostBenefits).AsSplitQuery().SingleAsync(found => found.Id == its.Case.Id);
            row.RecordConversation(new(its.Mark(DataCategory.Story), its.Mark(DataCategory.Story), its.Mark(DataCategory.Story), its.Mark(DataCategory.Work), its.Mark(DataCategory.Money), its.Mark(DataCategory.Health)),
                ContactWith.Phone, at, worker, at);
            row.RecordContact(ContactWith.Phone, ContactOutcome.Spoke, its.NowhereMark, at, worker, at);
            var goal = row.AddGoal(its.Mark(DataCategory.Work), Need.Work, 5, 5, worker, at);
            goal.Review(4, 4, Domain.Plans.GoalState.Current, its.Mark(DataCategory.Work), worker, at);
            row.AddAction(its.Mark(DataCategory.Work), Domain.Plans.ActionOwner.Person, null, goal.Id, worker, at);
            row.AddGoal(its.Mark(DataCategory.Money), Need.Money, 5, 5, worker, at);
            row.AddGoal(its.Mark(DataCategory.Needs), Need.Housing, 5, 5, worker, at);
            foreach (var need in row.Needs) need.InTheirWords = its.Mark(need.Need.Category());
            row.StateRisks(its.Mark(DataCategory.Safeguarding), false);
            var mark = its.Mark(DataCategory.Work);
            row.WriteProfile(new()
            {
                InTheirWords = mark, WantWords = mark, ImportanceWhy = mark, ConfidenceWhy = mark, BarrierWords = mark, Strengths = mark, GoodWork = mark, DealBreakers = mark, HoursWords = mark, Worries = mark,
            }, RaisedBy.Person, worker, at);
            row.AddStep(WorkStepKind.Interview, WorkStepState.Done, London.Date(at), mark, worker, at);
            row.AddStep(WorkStepKind.Interview, WorkStepState.Done, London.Date(at), mark, worker, at).PutDown(London.Date(at), mark, London.Date(at));
            var job = row.AddJob(new() { Role = mark, Employer = mark, Kind = JobKind.Volunteering, Origin = JobOrigin.SinceStart, StartedOn = London.Date(at) }, null, worker, at);
            row.EndJob(job, London.Date(at), null, mark, worker, at);
            row.CheckWork(new(null, mark, CheckTime.BeforeSayingYes, new Dictionary<GoodWorkQuestion, GoodWorkAnswer>(), GoodWorkAnswer.Yes, mark), worker, at);
            row.AddAdjustment(mark, its.Mark(DataCategory.Work), AdjustmentState.WouldHelp, worker, at);
            its.Return = row.PlanReturn(new() { Job = mark, StartsOn = London.Date(at), Weeks = [new(4, mark, mark)], AlsoAsk = mark }, worker, at).Id;
            row.AddFitNote(new() { Says = FitNoteSays.MayBeFit, From = London.Date(at), Until = London.Date(at).AddDays(3), Words = mark }, worker, at);
            its.Lines = WorkNews.Lines(row, at);
            row.LeaveWork(WorkAnswer.NotForMe, null, its.NowhereMark, worker, at);
            row.LoseBenefit(its.NowhereMark, worker, at).Sort(its.NowhereMark, worker, at);
            row.LoseBenefit(its.Mark(DataCategory.Money), worker, at);
            var concern = row.RaiseConcern(its.Mark(DataCategory.Safeguarding), false, worker, at);
            concern.Handle(its.NowhereMark, worker, at);
            db.Concerns.Add(concern);
            its.ToVoluntary = Send(row, person.Details, voluntary, world.Organisation, RecipientKind.VoluntaryProvider);
            its.ToReporting = Send(row, person.Details, reporting.Service, reporting.Organisation, RecipientKind.ProviderReportingToBenefits);
            // What a provider reports of somebody: in its own words, which it may read again and nobody else outside the team ever.
            row.Hear(its.ToVoluntary, OnwardStepKind.Started, null, its.Mark(DataCategory.Attendance), byProvider: true, world.User(Role.Provider).Id, at);
            row.Hear(its.ToVoluntary, OnwardStepKind.ProviderSaysHelped, Helped.No, its.Mark(DataCategory.Attendance), byProvider: true, world.User(Role.Provider).Id, at);
            row.Hear(its.ToVoluntary, OnwardStepKind.Ended, null, its.Mark(DataCategory.Attendance), byProvider: true, world.User(Role.Provider).Id, at);
            row.Hear(its.ToReporting, OnwardStepKind.Accepted, null, its.NowhereMark, byProvider: false, worker, at);
            await db.SaveChangesAsync();
        });
        return its;

        OnwardReferral Send(Case row, PersonDetails person, Service service, Organisation organisation, RecipientKind kind)
        {
            var recipient = new Recipient(kind, organisation.Id.ToString(), organisation.Name);
            var all = new Share
            {
                TeamId = row.TeamId, CaseId = row.Id, Categories = [.. OnwardItems.Categories, DataCategory.NationalInsurance], RecipientKind = kind, RecipientKey = recipient.Key, RecipientName = recipient.Name,
                Purpose = SharingPurpose.OnwardReferral, GivenAt = at, Until = London.Date(at), RecordedBy = worker,
            };
            var items = OnwardItems.Of(row, person, (DataCategory.Work, its.Mark(DataCategory.Work)), its.NationalInsuranceNumber).Append(new(DataCategory.NationalInsurance, "Mark", its.Mark(DataCategory.NationalInsurance)));
            return row.ReferOnward(service, organisation.Name, Need.Work, Gate.Disclose(items, recipient, SharingPurpose.OnwardReferral, [all], at), worker, at, "urgent", its.NationalInsuranceNumber);
        }
    }

    /// <summary>Makes the consent of one category what the cell says, for each of these recipients and purposes.</summary>
    public Task ConsentAsync(ConsentState state, DataCategory category, IEnumerable<(Recipient Recipient, SharingPurpose Purpose)> towards) => World.App.InDatabase(async db =>
    {
        var at = World.App.Clock.GetUtcNow().AddMinutes(-1);
        if (state == ConsentState.None) return;
        foreach (var (recipient, purpose) in towards)
        {
            var share = new Share
            {
                TeamId = Case.TeamId, CaseId = Case.Id, Categories = [category], RecipientKind = recipient.Kind, RecipientName = recipient.Name, RecordedBy = World.User(Role.LinkWorker).Id,
                RecipientKey = state == ConsentState.OtherRecipient ? "somebody-else" : recipient.Key,
                Purpose = state == ConsentState.OtherPurpose ? SharingPurpose.Invitation : purpose,
                GivenAt = at, Lines = Lines, Until = London.Date(at).AddDays(state == ConsentState.Expired ? -1 : 30),
            };
            if (state == ConsentState.Withdrawn) share.Withdraw(Guid.Empty, at);
            db.Shares.Add(share);
            if (recipient != Employer) continue;
            db.EmployerSheets.Add(new()
            {
                TeamId = Case.TeamId, CaseId = Case.Id, ShareId = share.Id, Employer = recipient.Name, Whats = [Mark(DataCategory.Work)], Whys = [Mark(DataCategory.Health)],
                By = share.RecordedBy, At = at,
            });
        }

        await db.SaveChangesAsync();
    });

    /// <summary>A referral about somebody else, marked alike, that waits to be passed on: its reference. What the first team asked goes nowhere.</summary>
    public async Task<string> WaitingAsync()
    {
        var (id, at) = (Guid.CreateVersion7(), World.App.Clock.GetUtcNow());
        var referral = new Referral
        {
            TeamId = World.Team.Id, Id = id, ReceivedAt = at, Urgency = Urgency.Routine, Agreed = true, AgreementToldBy = "the person", Story = Mark(DataCategory.Story), Hopes = Mark(DataCategory.Story),
            Risks = Mark(DataCategory.Safeguarding), Details = World.Somebody() with { AccessNeeds = Mark(DataCategory.Health), MustNotKnow = Mark(DataCategory.Contact) },
            Referrer = new() { Source = ReferralSource.Hospital, Name = "Ward 4", PlaceName = "Sample Infirmary" }, Reasons = [new() { TeamId = World.Team.Id, ReferralId = id, Need = Need.Loneliness }],
        };
        await World.App.InDatabase(async db =>
        {
            await db.ReceiveAsync(referral, at, CancellationToken.None);
            db.Add(referral.Ask(NowhereMark, World.User(Role.LinkWorker).Id, at));
            await db.SaveChangesAsync();
        });
        return referral.Reference;
    }

    /// <summary>They take back whatever they agreed to.</summary>
    public Task TakeBackAsync() => World.App.InDatabase(async db =>
    {
        foreach (var share in await db.Shares.ForTheSystem().Where(row => row.CaseId == Case.Id && row.WithdrawnAt == null).ToListAsync()) share.Withdraw(World.User(Role.LinkWorker).Id, World.App.Clock.GetUtcNow());
        await db.SaveChangesAsync();
    });

    public Task<List<Guid>> CopiesAsync() => World.App.InDatabase(db => db.Sendings.ForTheSystem().Where(row => row.CaseId == Case.Id && row.Channel == SendingChannel.ClinicalCopy).Select(row => row.Id).ToListAsync());

    public Task<List<Guid>> SheetsAsync() => World.App.InDatabase(db => db.EmployerSheets.ForTheSystem().Where(sheet => sheet.CaseId == Case.Id).Select(sheet => sheet.Id).ToListAsync());

    /// <summary>Reads while they want to talk of work; before and after they don't.</summary>
    public async Task<string> WhileTalkingAsync(Func<Task<string>> read)
    {
        await TurnAsync((row, at) => row.WorkOffer!.Reopen(World.User(Role.LinkWorker).Id, at));
        var said = await read();
        await TurnAsync((row, at) => row.LeaveWork(WorkAnswer.NotForMe, null, NowhereMark, World.User(Role.LinkWorker).Id, at));
        return said;
    }

    private Task TurnAsync(Action<Case, DateTimeOffset> turn) => World.App.InDatabase(async db =>
    {
        turn(await db.Cases.ForTheSystem().Include(row => row.WorkOffer).ThenInclude(offer => offer!.Later).SingleAsync(row => row.Id == Case.Id), World.App.Clock.GetUtcNow());
        await db.SaveChangesAsync();
    });
}
