using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Which rows somebody may see. The query is the authorisation: what isn't returned here answers 404.</summary>
internal static class Scopes
{
    /// <summary>A restriction covers the person: earlier and later cases of somebody with a restricted one hide with it.</summary>
    public static IQueryable<Case> Cases(AppDb db, IQueryable<Case> cases, Viewer viewer)
    {
        var teams = viewer.Teams(Permission.SeeCases);
        return cases.WhereIn(row => row.TeamId, teams).Where(row => !db.Set<Case>().Any(other =>
            other.TeamId == row.TeamId && other.PersonId == row.PersonId && other.Restricted
            && !other.NamedReaders.Any(reader => reader.UserId == viewer.UserId)));
    }

    /// <summary>A person with a restricted case is there only for those named on it; a record that turned out to be another's isn't there.</summary>
    public static IQueryable<Person> People(AppDb db, IQueryable<Person> people, Viewer viewer)
    {
        var teams = viewer.Teams(Permission.SeeCases);
        return people.WhereIn(row => row.TeamId, teams).Where(row => row.SameAs == null && !db.Set<Case>().Any(other =>
            other.TeamId == row.TeamId && other.PersonId == row.Id && other.Restricted
            && !other.NamedReaders.Any(reader => reader.UserId == viewer.UserId)));
    }

    /// <summary>The team sees what it received; a referrer sees what their own practice or organisation sent. One that may be about somebody with a
    /// restricted record is there only for those named on it, who decide whether it is: the others would see the name, and take them for new.</summary>
    public static IQueryable<Referral> Referrals(AppDb db, IQueryable<Referral> referrals, Viewer viewer)
    {
        var teams = viewer.Teams(Permission.SeeInbox);
        var places = viewer.ReferringPlaces(Permission.SeeOwnReferrals);
        var received = referrals.WhereIn(row => row.TeamId, teams).Where(row => !db.Set<Case>().Any(other =>
                other.TeamId == row.TeamId && other.PersonId == row.PersonId && other.Restricted
                && !other.NamedReaders.Any(reader => reader.UserId == viewer.UserId))
            && !(row.PersonId == null && row.PossibleMatches.Any(match => db.Set<Case>().Any(other =>
                other.TeamId == row.TeamId && other.PersonId == match.PersonId && other.Restricted
                && !other.NamedReaders.Any(reader => reader.UserId == viewer.UserId)))));
        var sent = referrals.Where(row => row.Referrer.PlaceCode != null).WhereIn(row => row.Referrer.PlaceCode!, places);
        return places.Count == 0 ? received : teams.Count == 0 ? sent
            : referrals.Where(row => received.Any(its => its.TeamId == row.TeamId && its.Id == row.Id) || sent.Any(its => its.TeamId == row.TeamId && its.Id == row.Id));
    }

    public static IQueryable<T> OfCase<T>(AppDb db, IQueryable<T> rows, Viewer viewer)
        where T : class, IOfCase
    {
        var cases = Cases(db, db.Set<Case>(), viewer);
        return rows.Where(row => cases.Any(its => its.TeamId == row.TeamId && its.Id == row.CaseId));
    }

    /// <summary>The case's team, or the provider it went to. A provider reads what was sent and nothing behind it.</summary>
    public static IQueryable<OnwardReferral> OnwardReferrals(AppDb db, IQueryable<OnwardReferral> rows, Viewer viewer)
    {
        var cases = Cases(db, db.Set<Case>(), viewer);
        var organisations = viewer.Organisations(Permission.AnswerOnwardReferrals);
        return organisations.Count == 0 ? rows.Where(row => cases.Any(its => its.TeamId == row.TeamId && its.Id == row.CaseId))
            : viewer.Teams(Permission.SeeCases).Count == 0 ? rows.WhereIn(row => row.OrganisationId, organisations)
            : rows.Where(row => organisations.Contains(row.OrganisationId) || cases.Any(its => its.TeamId == row.TeamId && its.Id == row.CaseId));
    }

    /// <summary>The team's safeguarding leads, and whoever raised it.</summary>
    public static IQueryable<SafeguardingConcern> Concerns(AppDb db, IQueryable<SafeguardingConcern> rows, Viewer viewer)
    {
        var leads = viewer.Teams(Permission.LeadSafeguarding);
        var teams = viewer.Teams(Permission.SeeCases);
        return leads.Count == 0 ? rows.WhereIn(row => row.TeamId, teams).Where(row => row.By == viewer.UserId)
            : teams.All(leads.Contains) ? rows.WhereIn(row => row.TeamId, leads)
            : rows.Where(row => leads.Contains(row.TeamId) || (row.By == viewer.UserId && teams.Contains(row.TeamId)));
    }

    /// <summary>The team's safeguarding leads, and of a restricted record only those of them who are named.</summary>
    public static IQueryable<LawfulOverride> Overrides(AppDb db, IQueryable<LawfulOverride> rows, Viewer viewer) =>
        OfCase(db, rows, viewer).WhereIn(row => row.TeamId, viewer.Teams(Permission.LeadSafeguarding));

    /// <summary>Nobody who works cases reads them: of a team, its manager, unless they were ever given a case there or looked after somebody's; of those for
    /// somebody outside, whoever commissions the team's area and works for no team.</summary>
    public static IQueryable<PressureComplaint> PressureComplaints(AppDb db, IQueryable<PressureComplaint> rows, Viewer viewer)
    {
        var me = viewer.UserId;
        var managed = viewer.Teams(Permission.HearComplaints).Where(team => !viewer.Memberships.Any(its => its.Role == Role.LinkWorker && its.PlaceKey == team.ToString())).ToList();
        var areas = viewer.May(Permission.WorkOnCases) ? [] : viewer.Areas(Permission.HearComplaints);
        var commissions = areas.Count > 0;
        return rows.Where(row => (row.Reader == PressureReader.TeamManager && managed.Contains(row.TeamId)
                && !db.Set<Allocation>().Any(its => its.TeamId == row.TeamId && its.WorkerId == me) && !db.Set<Cover>().Any(its => its.TeamId == row.TeamId && its.CoveringUserId == me))
            || (row.Reader == PressureReader.OutsideTheTeam && commissions
                && (row.TeamId == PressureComplaint.NoTeam || db.Set<Team>().Any(team => team.Id == row.TeamId && areas.Contains(team.AreaCode)))));
    }

    /// <summary>The team's own. Commissioners have counts of them, from Reports.</summary>
    public static IQueryable<Gap> Gaps(AppDb db, IQueryable<Gap> rows, Viewer viewer) => rows.WhereIn(row => row.TeamId, viewer.Teams(Permission.WorkOnCases));

    /// <summary>One's own entries about nobody, and those about cases one may see: a line written before a record was restricted hides with it.</summary>
    public static IQueryable<DiaryEntry> Diary(AppDb db, IQueryable<DiaryEntry> rows, Viewer viewer)
    {
        var cases = Cases(db, db.Set<Case>(), viewer);
        var teams = viewer.Teams(Permission.SeeCases);
        return rows.WhereIn(row => row.TeamId, teams).Where(row => (row.UserId == viewer.UserId && row.CaseId == null)
            || cases.Any(its => its.TeamId == row.TeamId && its.Id == row.CaseId));
    }

    /// <summary>The case's team, and of what left before there was a case the team that received the referral; and the referring place a letter was sent to.
    /// What went without consent is there for the leads and whoever was told, and for the team once the person knows.</summary>
    public static IQueryable<Sending> Sendings(AppDb db, IQueryable<Sending> rows, Viewer viewer)
    {
        var cases = Cases(db, db.Set<Case>(), viewer);
        var teams = viewer.Teams(Permission.SeeInbox);
        var referrals = Referrals(db, db.Set<Referral>(), viewer);
        var places = viewer.ReferringPlaces(Permission.SeeOwnReferrals);
        var leads = viewer.Teams(Permission.LeadSafeguarding);
        var ofTeam = rows.Where(row => row.Channel != SendingChannel.Override || leads.Contains(row.TeamId)
            || db.Set<LawfulOverride>().Any(its => its.TeamId == row.TeamId && its.Id == row.Id && its.ToldAt != null));
        return places.Count == 0
            ? ofTeam.Where(row => row.CaseId == null ? referrals.Any(its => its.TeamId == row.TeamId && its.Id == row.ReferralId)
                : cases.Any(its => its.TeamId == row.TeamId && its.Id == row.CaseId))
            : rows.Where(row => (row.CaseId != null && cases.Any(its => its.TeamId == row.TeamId && its.Id == row.CaseId)
                    && ofTeam.Any(its => its.TeamId == row.TeamId && its.Id == row.Id))
                || (row.CaseId == null && teams.Contains(row.TeamId) && referrals.Any(its => its.TeamId == row.TeamId && its.Id == row.ReferralId))
                || (row.ReferralId != null && (row.Channel == SendingChannel.Letter || row.Channel == SendingChannel.Override) && places.Contains(row.RecipientKey)));
    }
}
