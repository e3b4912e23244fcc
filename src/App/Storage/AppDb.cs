using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Conversations;
using Linkwork.Domain.Directory;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Outcomes;
using Linkwork.Domain.People;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Geography;
using Linkwork.Security;
using Linkwork.Storage.Duplicates;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>The database. People's rows only through <see cref="Scoped{T}"/>; saving writes rows, audit and outbox in one transaction.</summary>
public sealed partial class AppDb(DbContextOptions<AppDb> options, IEngine engine, TimeProvider time)
    : IdentityUserContext<User, Guid>(options)
{
    private IActor? actor;

    internal IEngine Engine => engine;

    /// <summary>Set when this request asked for rows about people; the page filter then logs the view.</summary>
    public bool ViewedPeople { get; set; }

    /// <summary>Begins a scope's work with a context from the pool: nothing of the scope before it is left.</summary>
    internal AppDb For(IActor its)
    {
        (actor, ViewedPeople, formPost) = (its, false, null);
        // A save that fails ends its transaction: there is nothing to go back to within it.
        Database.AutoSavepointsEnabled = false;
        return this;
    }

    public Scoped<Person> People => new(this, Scopes.People);
    public Scoped<Referral> Referrals => new(this, Scopes.Referrals);
    public Scoped<Case> Cases => new(this, Scopes.Cases);
    public Scoped<Contact> Contacts => new(this, Scopes.OfCase);
    public Scoped<Conversation> Conversations => new(this, Scopes.OfCase);
    public Scoped<WorkOffer> WorkOffers => new(this, Scopes.OfCase);
    public Scoped<WorkProfile> WorkProfiles => new(this, Scopes.OfCase);
    public Scoped<WorkStep> WorkSteps => new(this, Scopes.OfCase);
    public Scoped<Job> Jobs => new(this, Scopes.OfCase);
    public Scoped<GoodWorkCheck> GoodWorkChecks => new(this, Scopes.OfCase);
    public Scoped<Adjustment> Adjustments => new(this, Scopes.OfCase);
    public Scoped<EmployerSheet> EmployerSheets => new(this, Scopes.OfCase);
    public Scoped<PhasedReturn> PhasedReturns => new(this, Scopes.OfCase);
    public Scoped<FitNote> FitNotes => new(this, Scopes.OfCase);
    public Scoped<LostBenefit> LostBenefits => new(this, Scopes.OfCase);
    public Scoped<Goal> Goals => new(this, Scopes.OfCase);
    public Scoped<PlanAction> Actions => new(this, Scopes.OfCase);
    public Scoped<Signpost> Signposts => new(this, Scopes.OfCase);
    public Scoped<Share> Shares => new(this, Scopes.OfCase);
    public Scoped<Ons4Response> Ons4Responses => new(this, Scopes.OfCase);
    public Scoped<OnwardReferral> OnwardReferrals => new(this, Scopes.OnwardReferrals);
    public Scoped<SafeguardingConcern> Concerns => new(this, Scopes.Concerns);
    public Scoped<LawfulOverride> Overrides => new(this, Scopes.Overrides);
    public Scoped<DiaryEntry> Diary => new(this, Scopes.Diary);
    public Scoped<Gap> Gaps => new(this, Scopes.Gaps);
    public Scoped<PressureComplaint> PressureComplaints => new(this, Scopes.PressureComplaints);
    public Scoped<Sending> Sendings => new(this, Scopes.Sendings);

    public Table<ReferralDraft> Drafts => new(this);
    public Table<Team> Teams => new(this);
    public Table<Cover> Covers => new(this);
    public Table<Organisation> Organisations => new(this);
    public Table<Service> Services => new(this);
    public Table<Suggestion> Suggestions => new(this);
    public Table<GapAnswer> GapAnswers => new(this);
    public Table<Verification> Verifications => new(this);
    public Table<UnansweredCall> UnansweredCalls => new(this);
    public Table<ProblemReport> ProblemReports => new(this);
    public Table<Enquiry> Enquiries => new(this);
    public Table<ProposedChange> ProposedChanges => new(this);
    public Table<EntryChange> EntryChanges => new(this);
    public Table<ClaimCode> ClaimCodes => new(this);
    public Table<Claim> Claims => new(this);
    public Table<EntryMerge> EntryMerges => new(this);
    public Table<DuplicateDismissal> DuplicateDismissals => new(this);
    public Table<DuplicatePair> DuplicatePairs => new(this);
    public Table<EverydayLine> EverydayLines => new(this);
    public Table<SearchChoice> SearchChoices => new(this);
    public Table<SettledWord> SettledWords => new(this);
    public Table<PostcodePoint> PostcodePoints => new(this);
    public Table<Practice> Practices => new(this);
    public Table<Lsoa> Lsoas => new(this);
    public Table<Boundary> Boundaries => new(this);
    public Table<FeedSource> FeedSources => new(this);
    public Table<KeptFeed> KeptFeeds => new(this);
    public Table<FeedRun> FeedRuns => new(this);
    public Table<FeedHoldService> FeedHoldServices => new(this);
    public Table<Sighting> Sightings => new(this);
    public Table<User> Staff => new(this);
    public Table<UserMembership> Memberships => new(this);
    public Table<AuditEntry> Audit => new(this);
    public Table<AuditSeal> AuditSeals => new(this);
    public Table<ViewEntry> Views => new(this);
    public Table<OutboxMessage> Outbox => new(this);
    public Table<SentEmail> SentEmails => new(this);
    public Table<FormPost> FormPosts => new(this);
    public Table<ReportFigure> ReportFigures => new(this);
    public Table<ReportCount> ReportCounts => new(this);
    public Table<Setting> Settings => new(this);
    public Table<DataProtectionKey> DataProtectionKeys => new(this);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>();
        engine.ConfigureConventions(conventions);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        SnakeCase.Apply(builder);
    }
}
