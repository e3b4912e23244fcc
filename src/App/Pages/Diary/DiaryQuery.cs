using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;

namespace Linkwork.Pages.Diary;

/// <summary>One line of the diary. Case and person are null when it is about nobody.</summary>
public sealed record DiaryLine(Guid Id, DiaryKind Kind, string What, DateOnly On, TimeOnly? From, DateTimeOffset? DoneAt, DateTimeOffset? DroppedAt, Guid UserId,
    string? Case, string? Preferred, string? Given, string? Family)
{
    public string? Who => Given is null ? null : PersonDetails.NameOf(Preferred, Given, Family!);
}

public static class DiaryQuery
{
    /// <summary>One's own entries, and those about people one covers for today.</summary>
    public static IQueryable<DiaryEntry> DiaryOf(this AppDb db, Viewer viewer, DateOnly today)
    {
        var covered = db.CoveredBy(viewer.UserId, viewer.Teams(Permission.WorkOnCases), today);
        return db.Diary.VisibleTo(viewer).WhereMay(viewer, Permission.WorkOnCases)
            .Where(row => row.UserId == viewer.UserId || (row.CaseId != null && covered.Contains(row.UserId)));
    }

    /// <summary>What is about somebody who has died, or whose record this viewer may no longer open, isn't there.</summary>
    public static IQueryable<DiaryLine> Lines(this AppDb db, Viewer viewer, IQueryable<DiaryEntry> entries) =>
        from row in entries
        join about in db.Cases.VisibleTo(viewer) on new { row.TeamId, Id = row.CaseId } equals new { about.TeamId, Id = (Guid?)about.Id } into cases
        from its in cases.DefaultIfEmpty()
        join person in db.People.VisibleTo(viewer) on new { its.TeamId, Id = its.PersonId } equals new { person.TeamId, person.Id } into people
        from who in people.DefaultIfEmpty()
        where row.CaseId == null || (who != null && who.Death == null)
        orderby row.On, row.From ?? TimeOnly.MinValue, row.Id
        select new DiaryLine(row.Id, row.Kind, row.What, row.On, row.From, row.DoneAt, row.DroppedAt, row.UserId,
            who == null ? null : its.Reference, who == null ? null : who.Details.PreferredName, who == null ? null : who.Details.GivenName, who == null ? null : who.Details.FamilyName);
}
