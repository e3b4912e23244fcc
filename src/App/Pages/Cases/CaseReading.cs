using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Sharing;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cases;

/// <summary>Reads a case for its page: the case with its own rows in one split query, then what stands beside it.</summary>
internal static class CaseReading
{
    private const int SentShown = 20;

    public static async Task<CaseOnOnePage?> ReadCaseAsync(this AppDb db, Viewer viewer, string reference, Place? before, DateTimeOffset now, CancellationToken stop)
    {
        if (await FactsAsync(db, viewer, reference, stop) is not { } facts) return null;
        var person = await db.People.VisibleTo(viewer).AsNoTracking().Where(row => row.TeamId == facts.TeamId && row.Id == facts.PersonId)
            .Select(row => new PersonFacts(row.Reference, row.Details, row.Death,
                db.Practices.Rows.Where(practice => practice.OdsCode == row.Details.PracticeCode).Select(practice => practice.Name).FirstOrDefault())).SingleOrDefaultAsync(stop);
        if (person is null) return null;
        var timeline = Timeline.Of(await ContactsAsync(db, viewer, facts, before, stop), facts.Conversations, before);
        var diary = await DiaryAsync(db, viewer, facts, stop);
        var sent = await SentAsync(db, viewer, facts, stop);
        var others = await db.Cases.VisibleTo(viewer).AsNoTracking()
            .Where(row => row.TeamId == facts.TeamId && row.PersonId == facts.PersonId && row.Id != facts.Id).OrderByDescending(row => row.OpenedAt)
            .Select(row => new OtherCase(row.Reference, row.OpenedAt, row.Status)).ToListAsync(stop);
        var work = await db.WorkAsync(viewer, facts, others.Count > 0, Ui.Format.LondonDate(now), stop);
        return new()
        {
            Case = facts, Person = person, Timeline = timeline, Diary = diary, Sent = sent, Viewer = viewer, Now = now,
            ToLookAt = await ToLookAtAsync(db, viewer, facts, stop),
            OtherCases = others, Work = work,
            NewsFor = work is not null && facts.Status == CaseStatus.Open && facts.Shares.Any(share => share.Purpose == SharingPurpose.ReferralProgress && share.InForceOn(Ui.Format.LondonDate(now)))
                ? await db.NewsToAskAboutAsync(viewer, facts.TeamId, facts.Id, now, stop) : null,
            Concerns = await db.Concerns.VisibleTo(viewer).AsNoTracking().Where(row => row.TeamId == facts.TeamId && row.CaseId == facts.Id)
                .OrderByDescending(row => row.At).Select(row => new ConcernLine(row.Id, row.At, row.HandledAt != null)).ToListAsync(stop),
            Untold = await UntoldAsync(db, viewer, facts, stop),
            Names = await NamesAsync(db, facts, timeline, diary, sent, work?.Newest?.By, stop),
            TheirDateHasCome = facts.WorkerId == viewer.UserId && facts.Offer?.DateToShowOn(Ui.Format.LondonDate(now)) == true,
        };
    }

    private static async Task<List<UntoldLine>> UntoldAsync(AppDb db, Viewer viewer, CaseFacts facts, CancellationToken stop) =>
        !viewer.Teams(Permission.LeadSafeguarding).Contains(facts.TeamId) ? []
            : await db.Overrides.VisibleTo(viewer).AsNoTracking().Where(row => row.TeamId == facts.TeamId && row.CaseId == facts.Id && row.ToldAt == null && row.Telling != Telling.HasDied)
                .OrderByDescending(row => row.At).Select(row => new UntoldLine(row.Id, row.RecipientName, row.At, row.Telling)).ToListAsync(stop);

    private static Task<CaseFacts?> FactsAsync(AppDb db, Viewer viewer, string reference, CancellationToken stop) =>
        db.Cases.VisibleTo(viewer).AsNoTracking().AsSplitQuery().Where(row => row.Reference == reference).Select(row => new CaseFacts
        {
            TeamId = row.TeamId, Id = row.Id, PersonId = row.PersonId, Reference = row.Reference, OpenedAt = row.OpenedAt, Status = row.Status,
            Urgency = row.Urgency, WaitingOn = row.WaitingOn, WorkerId = row.WorkerId, Restricted = row.Restricted, Risks = row.Risks,
            NoKnownRisks = row.NoKnownRisks, LastContactAt = row.LastContactAt, Offer = row.WorkOffer,
            Needs = row.Needs.Select(n => new NeedLine(n.Need, n.InTheirWords, n.Importance, n.At)).ToList(),
            Goals = row.Goals.Select(g => new GoalLine(g.Id, g.InTheirWords, g.Need, g.Importance, g.Confidence, g.State, g.At,
                g.Reviews.Select(r => new ReviewLine(r.Importance, r.Confidence, r.State, r.Note, r.At)).ToList())).ToList(),
            Actions = row.Actions.Select(a => new ActionLine(a.Id, a.GoalId, a.What, a.Who, a.Due, a.DoneAt, a.DroppedAt)).ToList(),
            Onward = row.OnwardReferrals.Select(o => new OnwardLine(o.Reference, o.ServiceName, o.OrganisationName, o.Status, o.At,
                o.Steps.Select(s => new StepLine(s.Kind, s.Helped, s.Note, s.At)).ToList(), o.Sent, o.By)).ToList(),
            Signposts = row.Signposts.Select(s => new SignpostLine(s.ServiceName, s.Need, s.At)).ToList(),
            Ons4 = row.Ons4Responses.OrderBy(o => o.At).Select(o => new Ons4Line(o.Satisfied, o.Worthwhile, o.Happy, o.Anxious, o.At)).ToList(),
            Shares = row.Shares.Select(s => new ShareLine(s.Categories, s.RecipientName, s.Purpose, s.GivenAt, s.Until, s.WithdrawnAt)).ToList(),
            Closures = row.Closures.OrderByDescending(c => c.At)
                .Select(c => new ClosureLine(c.Reason, c.Summary, c.By, c.At, c.ReopenedWhy, c.ReopenedBy, c.ReopenedAt)).ToList(),
            Jobs = row.Jobs.Where(j => j.TakenBackAt == null).OrderByDescending(j => j.StartedOn).ThenByDescending(j => j.Id)
                .Select(j => new JobLine(j.Id, j.Role, j.Employer, j.Kind, j.Origin, j.StartedOn, j.Ending != null, j.Ending!.On, j.Ending.Talk)).ToList(),
            Conversations = row.Conversations.OrderByDescending(c => c.HappenedAt)
                .Select(c => new ConversationLine(c.Id, c.HappenedAt, c.By, c.WhatMatters, c.Strengths, c.WhatWouldHelp)).ToList(),
        }).SingleOrDefaultAsync(stop);

    private static Task<List<ContactLine>> ContactsAsync(AppDb db, Viewer viewer, CaseFacts facts, Place? before, CancellationToken stop)
    {
        var contacts = db.Contacts.VisibleTo(viewer).AsNoTracking().Where(row => row.TeamId == facts.TeamId && row.CaseId == facts.Id);
        if (before is not null)
            contacts = contacts.Where(row => row.HappenedAt < before.At || (row.HappenedAt == before.At && row.Id.CompareTo(before.Id) < 0));
        return contacts.OrderByDescending(row => row.HappenedAt).ThenByDescending(row => row.Id).Take(Timeline.PageSize + 1)
            .Select(row => new ContactLine(row.Id, row.How, row.Outcome, row.Note, row.HappenedAt, row.By, row.MovedFromCaseId, row.MovedToCaseId, row.MovedAt, row.TakenBackAt))
            .ToListAsync(stop);
    }

    private static Task<List<ArrivedReferral>> ToLookAtAsync(AppDb db, Viewer viewer, CaseFacts facts, CancellationToken stop) =>
        db.Referrals.VisibleTo(viewer).AsNoTracking()
            .Where(row => row.TeamId == facts.TeamId && row.PersonId == facts.PersonId && row.Attachment!.CaseId == facts.Id && row.Attachment.LookedAtAt == null)
            .OrderBy(row => row.ReceivedAt)
            .Select(row => new ArrivedReferral(row.Reference, row.Referrer.PlaceName, row.ReceivedAt, row.Story, row.Reasons.Select(reason => reason.Need).ToList(),
                row.Referrer.Source == ReferralSource.Self && row.Referrer.WrittenDownBy == null ? row.WorkAnswer : null))
            .ToListAsync(stop);

    private static Task<List<DiaryLine>> DiaryAsync(AppDb db, Viewer viewer, CaseFacts facts, CancellationToken stop) =>
        db.Diary.VisibleTo(viewer).AsNoTracking()
            .Where(row => row.TeamId == facts.TeamId && row.CaseId == facts.Id && row.DoneAt == null && row.DroppedAt == null)
            .OrderBy(row => row.On).ThenBy(row => row.From).Select(row => new DiaryLine(row.UserId, row.Kind, row.What, row.On, row.From)).ToListAsync(stop);

    private static async Task<List<SentLine>> SentAsync(AppDb db, Viewer viewer, CaseFacts facts, CancellationToken stop)
    {
        var rows = await db.Sendings.VisibleTo(viewer).AsNoTracking().Where(row => row.TeamId == facts.TeamId && row.CaseId == facts.Id)
            .OrderByDescending(row => row.At).Take(SentShown).Select(row => new { row.Channel, row.Disclosure, row.At, row.By }).ToListAsync(stop);
        return [.. rows.Select(row => new SentLine(row.Channel, null, row.At, row.By, row.Disclosure))
            .Concat(facts.Onward.Select(row => new SentLine(null, row.Reference, row.At, row.By, row.Sent))).OrderByDescending(line => line.At).Take(SentShown)];
    }

    private static Task<Dictionary<Guid, string>> NamesAsync(AppDb db, CaseFacts facts, Timeline timeline, List<DiaryLine> diary, List<SentLine> sent, Guid? profileBy,
        CancellationToken stop)
    {
        var ids = timeline.Items.Select(item => item.Contact?.By ?? item.Conversation!.By)
            .Concat(diary.Select(line => line.UserId)).Concat(sent.Select(line => line.By))
            .Concat(facts.Closures.SelectMany(closure => new[] { closure.By, closure.ReopenedBy ?? closure.By })).Append(facts.WorkerId ?? Guid.Empty).Append(profileBy ?? Guid.Empty)
            .Distinct().ToList();
        return db.Staff.Rows.AsNoTracking().Where(user => ids.Contains(user.Id)).Select(user => new { user.Id, user.Name })
            .ToDictionaryAsync(user => user.Id, user => user.Name, stop);
    }
}
