using Linkwork.Domain.Caseload;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;

namespace Linkwork.Storage.Demo;

/// <summary>Jobs that some of those who wanted to talk about work had, began, tried or were offered, and what they think of them.</summary>
internal sealed class DemoJobs(DemoDice dice, DemoStaff staff)
{
    private static readonly (string Role, string Employer)[] Jobs =
    [
        ("Kitchen assistant", "Gull Café"), ("Shop assistant", "Tide and Thread"), ("Cleaner", "Aldersea College"), ("Care assistant", "Elm Court"),
        ("Receptionist", "Quay Dental"), ("Gardener", "Aldersea Parks"), ("Warehouse picker", "Northgate Stores"), ("Teaching assistant", "Saltmarsh Primary"),
    ];

    public void Fill(IReadOnlyList<DemoEpisode> episodes)
    {
        var willing = episodes.Where(episode => episode.Case is { Status: CaseStatus.Open, WorkerId: not null, WorkOffer: { Says: WorkAnswer.Yes or WorkAnswer.KeepTheJobIHave } }
            && episode.AgeAt(dice.Now) is >= 18 and < 67).ToList();
        var mine = willing.Where(episode => episode.Case.WorkerId == staff.Named("Sam Okafor")).ToList();
        // Somebody has two offers to look at, whatever the dice say.
        var newest = (mine.Count > 0 ? mine : willing).Where(episode => episode.Case.OpenedAt < dice.Now.AddDays(-1)).MaxBy(episode => episode.Case.OpenedAt);
        if (newest is not null) Offered(newest.Case);
        var sure = willing.Where(episode => episode != newest).GroupBy(episode => Weeks(episode) switch { >= 20 => 2, >= 6 => 1, _ => 0 }).Select(alike => alike.First()).Concat(mine).ToHashSet();
        foreach (var episode in willing.Where(episode => episode != newest)) Told(episode, sure.Contains(episode));
        if (mine.Concat(willing).FirstOrDefault(episode => episode.Referral.Referrer.Source == ReferralSource.GpPractice && WorkNews.Lines(episode.Case, dice.Now).Count > 0) is { } told) Agreed(told);
    }

    // They let their practice read of work; since then there is more, which nobody has asked them about.
    private void Agreed(DemoEpisode episode)
    {
        var (its, to) = (episode.Case, episode.Referral.Referrer.AsReaderOfTheCase(episode.Referral.Id));
        its.Shares.Add(new()
        {
            TeamId = its.TeamId, CaseId = its.Id, Categories = [DataCategory.Work], RecipientKind = to.Kind, RecipientKey = to.Key, RecipientName = to.Name, Purpose = SharingPurpose.ReferralProgress,
            GivenAt = dice.Now.AddDays(-2), Until = London.Date(dice.Now).AddMonths(6), RecordedBy = its.WorkerId!.Value, Lines = [.. WorkNews.Lines(its, dice.Now).SkipLast(1)],
        });
    }

    private void Told(DemoEpisode episode, bool always)
    {
        var (its, weeks) = (episode.Case, Weeks(episode));
        if (!always && !dice.Chance(0.5)) return;
        if (its.WorkOffer!.Says == WorkAnswer.KeepTheJobIHave) Kept(its);
        else if (weeks >= 20) Lasted(its, weeks);
        else if (weeks >= 6) Tried(its, weeks);
        else Offered(its);
    }

    private int Weeks(DemoEpisode episode) => (int)(dice.Now - episode.Opened).TotalDays / 7;

    private void Kept(Case its)
    {
        var at = dice.After(its.OpenedAt, 1, 2);
        if (at >= dice.Now) return;
        var job = its.AddJob(Facts(JobOrigin.AtStart, its.SupportBegan.AddDays(-dice.Between(200, 3000)), dice.Between(16, 37)), null, its.WorkerId!.Value, at);
        Check(its, job, CheckTime.AnotherTime, at, strained: dice.Chance(0.4), GoodWorkAnswer.Partly);
    }

    private void Lasted(Case its, int weeks)
    {
        var starts = London.Date(its.OpenedAt).AddDays(7 * dice.Between(2, weeks - 16));
        Volunteered(its, starts);
        var job = its.AddJob(Facts(JobOrigin.SinceStart, starts, dice.Between(8, 30)), null, its.WorkerId!.Value, Noon(starts.AddDays(3)));
        Check(its, job, CheckTime.FourWeeks, Noon(starts.AddDays(29)), strained: false, GoodWorkAnswer.Yes);
        // Answers about somebody else's job, on the wrong page.
        its.TakeBackCheck(Check(its, job, CheckTime.AnotherTime, Noon(starts.AddDays(30)), strained: true, GoodWorkAnswer.No), Noon(starts.AddDays(31)));
        Check(its, job, CheckTime.ThirteenWeeks, Noon(starts.AddDays(93)), strained: dice.Chance(0.25), dice.Weighed((GoodWorkAnswer.Yes, 70), (GoodWorkAnswer.Partly, 30)));
    }

    private void Tried(Case its, int weeks)
    {
        var starts = London.Date(its.OpenedAt).AddDays(7 * dice.Between(2, weeks - 4));
        Volunteered(its, starts);
        var facts = Facts(JobOrigin.SinceStart, starts, dice.Between(12, 24)) with { Pay = 11.90m, Contract = Contract.NoSetHours, Wanted = Wanted.ForNow };
        var job = its.TakeOffer(Offer(its, $"{facts.Role} at {facts.Employer}", Noon(starts.AddDays(-3)), strained: false), facts, null, its.WorkerId!.Value, Noon(starts));
        Check(its, job, CheckTime.FourWeeks, Noon(starts.AddDays(22)), strained: true, GoodWorkAnswer.No);
        its.EndJob(job, starts.AddDays(24), EndReason.HoursOrPay, "The shifts changed every day and I couldn’t plan the school run.", its.WorkerId.Value, Noon(starts.AddDays(25)));
        if (dice.Chance(0.5)) its.AnswerTalk(job, TalkAnswer.NotNow, Noon(starts.AddDays(26)));
    }

    private void Offered(Case its)
    {
        var at = dice.Now.AddHours(-dice.Between(2, 20));
        if (at <= its.OpenedAt) return;
        Offer(its, "Nights at the parcel depot, through an agency", at, strained: true);
        Offer(its, "Mornings in the college kitchen", at.AddMinutes(10), strained: false);
    }

    private static GoodWorkCheck Offer(Case its, string offer, DateTimeOffset at, bool strained) =>
        its.CheckWork(new(null, offer, CheckTime.BeforeSayingYes, Answers(strained, unknown: true), strained ? GoodWorkAnswer.No : GoodWorkAnswer.DontKnow, null), its.WorkerId!.Value, at);

    private void Volunteered(Case its, DateOnly before) => its.AddJob(new()
    {
        Role = "Helper at the community garden", Kind = JobKind.Volunteering, Origin = JobOrigin.SinceStart, Hours = 4, FoundThrough = FoundThrough.AnotherWay, Wanted = Wanted.Yes,
        StartedOn = before.AddDays(-dice.Between(1, 10)),
    }, null, its.WorkerId!.Value, Noon(before));

    private static GoodWorkCheck Check(Case its, Job job, CheckTime time, DateTimeOffset at, bool strained, GoodWorkAnswer good) =>
        its.CheckWork(new(job.Id, null, time, Answers(strained, unknown: false), good, strained ? "I never know how long it will last, and they don’t ask us anything." : null), its.WorkerId!.Value, at);

    private static Dictionary<GoodWorkQuestion, GoodWorkAnswer> Answers(bool strained, bool unknown)
    {
        var answers = GoodWorkQuestions.All.ToDictionary(item => item.Question, _ => GoodWorkAnswer.Yes);
        answers[GoodWorkQuestion.Learning] = GoodWorkAnswer.Partly;
        if (unknown) (answers[GoodWorkQuestion.Boss], answers[GoodWorkQuestion.SpeakUp]) = (GoodWorkAnswer.DontKnow, GoodWorkAnswer.DontKnow);
        if (strained) (answers[GoodWorkQuestion.Lasts], answers[GoodWorkQuestion.OwnWay], answers[GoodWorkQuestion.KnownHours]) = (GoodWorkAnswer.No, GoodWorkAnswer.No, GoodWorkAnswer.No);
        return answers;
    }

    private JobFacts Facts(JobOrigin origin, DateOnly starts, int hours)
    {
        var (role, employer) = dice.Pick(Jobs);
        return new()
        {
            Role = role, Employer = employer, Kind = JobKind.Paid, Origin = origin, Hours = hours, Pay = 12.71m + (dice.Between(0, 30) / 10m), PayPer = PayPer.Hour,
            Contract = dice.Weighed((Contract.Permanent, 60), (Contract.FixedTerm, 20), (Contract.NoSetHours, 20)), FoundThrough = dice.Pick(Enum.GetValues<FoundThrough>()),
            Wanted = dice.Weighed((Wanted.Yes, 75), (Wanted.ForNow, 25)), StartedOn = starts,
        };
    }

    private static DateTimeOffset Noon(DateOnly day) => London.At(day, new(12, 0));
}
