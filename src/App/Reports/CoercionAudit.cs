using Linkwork.Domain.Caseload;
using Linkwork.Domain.Outcomes;
using Linkwork.Domain.People;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Reports;

/// <summary>Is anybody pressed about work? Who raised it and what was answered, whether a no was left alone, and complaints of pressure, in one quarter.</summary>
/// <remarks>The only place where "not now" and "not for me" are counted. Whole quarters that are over, and only what was written down by their end: two looks at the same one are
/// the same, and no two overlap. Teams of one worker stand together or not at all, and what stands nowhere is in no table, so that no table less another shows it.
/// Every table is hidden by <see cref="SmallTable"/>, and each total adds up only what is shown. Nothing here, nor anywhere, goes by worker.</remarks>
public sealed class CoercionAudit
{
    private static readonly string[] Raisers = ["The person", "Whoever referred them", "A link worker", "Nobody yet"];
    private static readonly string[] Answers = ["Yes", "Keep the job", "Not now", "Not for me", "None written down"];

    public required Quarter Quarter { get; init; }

    /// <summary>Those with anything in them.</summary>
    public required IReadOnlyList<FigureTable> Tables { get; init; }

    /// <summary>Some team isn't shown, since one worker holds its cases.</summary>
    public required bool LeavesOut { get; init; }

    /// <param name="db">The database.</param>
    /// <param name="teams">Those whose figures the viewer may see.</param>
    /// <param name="commissions">They read what was sent to somebody outside the team: that is counted for them and not for a manager.</param>
    /// <param name="quarter">One that is over.</param>
    /// <param name="rule">What is small.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<CoercionAudit> ReadAsync(AppDb db, IReadOnlyList<(Guid Id, string Name)> teams, bool commissions, Quarter quarter, SmallNumbers rule, CancellationToken cancellation)
    {
        var (ids, from, until) = (teams.Select(team => team.Id).ToList(), quarter.From, quarter.Until);
        var cases = db.Cases.ForTheSystem().AsNoTracking().Where(row => ids.Contains(row.TeamId));
        var open = cases.Where(row => row.OpenedAt < until && (row.Status == CaseStatus.Open || row.Closures.Any(closure => closure.At >= from)));
        var counted = cases.Where(row => (row.WorkOffer != null && row.WorkOffer.At >= from && row.WorkOffer.At < until)
            || (row.OpenedAt >= from && row.OpenedAt < until && (row.WorkOffer == null || row.WorkOffer.At >= until)));
        var (shown, whole) = (await db.TeamsShownAsync(teams, counted, until, cancellation), await db.TeamsShownAsync(teams, open, until, cancellation));
        var lines = await LinesAsync(db, counted, ids, quarter, cancellation);
        var quiet = await QuietTimes.ReadAsync(db, cases, ids, quarter, cancellation);
        var asked = await db.TeamsShownAsync(teams, cases.Where(QuietTimes.Asked(until)), until, cancellation);
        var complaints = await ComplaintsAsync(db, ids, commissions, quarter, cancellation);
        var places = commissions ? [.. whole, new("Team not known", new HashSet<Guid> { PressureComplaint.NoTeam })] : whole;
        List<FigureTable> tables =
        [
            Table("Who raised work", "Cases in which it was offered and answered in the quarter, and those opened in it without an answer by its end.", Raisers, shown, lines, line => line.Raiser),
            Table("How it was answered", "The same cases, by the first answer. Each of the four is a complete one.", Answers, shown, lines, line => line.Answer,
                FigureSection.Of("By who raised it", rule, shown, lines, Raisers, line => Raisers[line.Raiser], Answers.Length, line => line.Answer)),
            Table("Was a no left alone?", "People for whom “not now” or “not for me” held at some time in the quarter. Raised again: a referral, or an offer in another case, in which anybody but the person raised work while it held.",
                ["Left alone", "Raised again"], asked, quiet, line => line.RaisedAgain ? 1 : 0),
            new("Complaints of pressure, by way", "Complaints that came in the quarter. Nobody has to say who they are: by group, most may stand under “not said”.", ["Public page", "Phone", "Paper"],
                [FigureSection.ByTeam(rule, places, complaints, 3, line => (int)line.Way), .. ComplaintGroups.Select(each => FigureSection.Of(each.Name, rule, places, complaints, each.Groups, line => each.Of(line, quarter.FirstDay), 3, line => (int)line.Way))]),
            new("Complaints of pressure, settled or not", "The same complaints, as they stood at the end of the quarter.", ["Settled", "Waiting"], [FigureSection.ByTeam(rule, places, complaints, 2, line => line.Settled ? 0 : 1)]),
        ];
        return new()
        {
            Quarter = quarter, Tables = [.. tables.Select(table => table with { Sections = [.. table.Sections.Where(section => section.Rows.Count > 0)] }).Where(table => table.Sections.Count > 0)],
            LeavesOut = teams.Any(team => !shown.Any(group => group.Teams.Contains(team.Id)) || !whole.Any(group => group.Teams.Contains(team.Id))),
        };

        FigureTable Table<T>(string title, string says, string[] columns, IReadOnlyList<TeamsShown> groups, IReadOnlyList<T> all, Func<T, int> column, params FigureSection[] more)
            where T : IAuditLine
        {
            var there = all.Where(line => groups.Any(group => group.Teams.Contains(line.TeamId))).ToList();
            return new(title, says, columns, [FigureSection.ByTeam(rule, groups, there, columns.Length, column), .. more,
                .. EqualityGroups.All.Select(each => FigureSection.Of(each.Name, rule, groups, there, each.Groups, line => each.Of(line.Person, quarter.FirstDay), columns.Length, column))]);
        }
    }

    /// <summary>Cases counted by the database, those that are alike in one line: nobody's is read by itself.</summary>
    private static async Task<IReadOnlyList<OfferLine>> LinesAsync(AppDb db, IQueryable<Case> counted, List<Guid> teams, Quarter quarter, CancellationToken cancellation)
    {
        var until = quarter.Until;
        var rows = await (from its in counted
                          join person in PeopleAlike.In(db, teams, quarter.FirstDay) on new { its.TeamId, Id = its.PersonId } equals new { person.TeamId, person.Id }
                          join referral in db.Referrals.ForTheSystem() on new { its.TeamId, Id = its.ReferralId } equals new { referral.TeamId, referral.Id }
                          group its by new
                          {
                              People = new PeopleAlike { TeamId = person.TeamId, Age = person.Age, Gender = person.Gender, Ethnicity = person.Ethnicity, Language = person.Language, AccessNeeds = person.AccessNeeds },
                              Raiser = its.WorkOffer != null && its.WorkOffer.At < until ? its.WorkOffer.RaisedBy : referral.WorkRaisedBy,
                              Answer = its.WorkOffer != null && its.WorkOffer.At < until ? (WorkAnswer?)its.WorkOffer.Answer : null,
                          }
                          into alike
                          select new { alike.Key, Count = alike.Count() }).ToListAsync(cancellation);
        return rows.ConvertAll(row => new OfferLine(row.Key.People.TeamId, row.Key.People.AsDetails(quarter.FirstDay), (int?)row.Key.Raiser ?? Raisers.Length - 1, (int?)row.Key.Answer ?? Answers.Length - 1, row.Count));
    }

    private static async Task<IReadOnlyList<ComplaintLine>> ComplaintsAsync(AppDb db, List<Guid> teams, bool commissions, Quarter quarter, CancellationToken cancellation)
    {
        var (from, until) = (quarter.From, quarter.Until);
        var rows = await db.PressureComplaints.ForTheSystem().AsNoTracking().Where(row => row.At >= from && row.At < until
                && (teams.Contains(row.TeamId) || (commissions && row.TeamId == PressureComplaint.NoTeam)) && (commissions || row.Reader == PressureReader.TeamManager))
            .Select(row => new { row.TeamId, row.Way, Settled = row.Settlement != null && row.Settlement.At < until, row.AboutAge, row.AboutGender, row.AboutEthnicity, row.AboutAccess }).ToListAsync(cancellation);
        return rows.ConvertAll(row => new ComplaintLine(row.TeamId, row.Way, row.Settled, row.AboutAge is not null, row.AboutAccess,
            new PeopleAlike { Age = row.AboutAge ?? 0, Gender = row.AboutGender, Ethnicity = row.AboutEthnicity }.AsDetails(quarter.FirstDay)));
    }

    private sealed record OfferLine(Guid TeamId, PersonDetails Person, int Raiser, int Answer, int Count) : IAuditLine;

    /// <param name="SaidAge">Their age group is known.</param>
    private sealed record ComplaintLine(Guid TeamId, PressureWay Way, bool Settled, bool SaidAge, bool? Access, PersonDetails Person) : IAuditLine
    {
        public int Count => 1;
    }

    /// <summary>As <see cref="EqualityGroups"/>, where people say it of themselves or don't.</summary>
    private static readonly IReadOnlyList<(string Name, IReadOnlyList<string> Groups, Func<ComplaintLine, DateOnly, string> Of)> ComplaintGroups =
    [
        ("By age", [.. EqualityGroups.All[0].Groups, EqualityGroups.NotSaid], (line, day) => line.SaidAge ? EqualityGroups.All[0].Of(line.Person, day) : EqualityGroups.NotSaid),
        ("By gender", EqualityGroups.All[1].Groups, (line, day) => EqualityGroups.All[1].Of(line.Person, day)),
        ("By ethnicity", EqualityGroups.All[2].Groups, (line, day) => EqualityGroups.All[2].Of(line.Person, day)),
        ("By disability or need of help", ["Yes", "No", EqualityGroups.NotSaid], (line, _) => line.Access switch { true => "Yes", false => "No", null => EqualityGroups.NotSaid }),
    ];
}
