using System.Text.RegularExpressions;

namespace Linkwork.App.Tests.House;

/// <summary>Nobody is counted by worker: nothing that is shipped groups, orders or filters jobs, answers about work, or anything else of work, by who works the case or wrote it down.</summary>
/// <remarks>It reads the source as text, statement by statement: one that names a row of work, a grouping, ordering or filter, and a worker, is caught, whichever of them belongs
/// to which. Where figures are made, a whole file may not name both.</remarks>
public partial class NoCountByWorkerTests
{
    // Each counts nothing. A new one needs as good a reason.
    private static readonly Dictionary<string, string> May = new(StringComparer.Ordinal)
    {
        ["src/App/Storage/Demo/DemoJobs.cs"] = "invents jobs for cases that somebody has",
        [GivesATask] = "gives the worker of one case a task",
        ["src/App/Pages/Cases/CaseReading.cs"] = "reads one case, with its worker, for its own page",
        ["src/App/Storage/Migrations/Sqlite/0010_work_later.sql"] = "moved the day of reopening into rows of its own",
        ["src/App/Storage/Migrations/Postgres/0010_work_later.sql"] = "moved the day of reopening into rows of its own",
    };

    private static readonly string[] WhereFiguresAreMade = ["src/App/Reports/", "src/App/Pages/Reports/", "src/App/Jobs/", "src/App/Cli/", "src/App/Interop/", "src/App/Storage/ReportCounts.cs", "src/App/Storage/Search/"];

    // Says to whom a task goes, and makes no figure.
    private const string GivesATask = "src/App/Jobs/OfferTalks.cs";

    private static IEnumerable<(string Path, string Text)> Shipped => Repository.Files("src", ".cs", ".cshtml", ".sql");

    [Fact]
    public void Nothing_shipped_counts_work_by_worker() =>
        Assert.Equal(May.Keys.Order(StringComparer.Ordinal), Shipped.Where(file => Caught(file.Path, file.Text)).Select(file => file.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Where_figures_are_made_no_file_names_both_work_and_a_worker()
    {
        var files = Shipped.Where(file => WhereFiguresAreMade.Any(room => file.Path.StartsWith(room, StringComparison.Ordinal))).Select(file => (file.Path, Text: Comments().Replace(file.Text, ""))).ToList();
        Assert.Equal([GivesATask], files.Where(file => Work().IsMatch(file.Text) && Worker().IsMatch(file.Text)).Select(file => file.Path));
        Assert.Contains(files, file => Work().IsMatch(file.Text));
    }

    [Fact]
    public void Enough_is_read_that_the_rule_says_something()
    {
        Assert.InRange(Shipped.Count(), 500, 100_000);
        Assert.InRange(Shipped.SelectMany(file => Statements(file.Path, file.Text)).Count(statement => Work().IsMatch(statement) && Sorts().IsMatch(statement)), 50, 100_000);
    }

    [Theory]
    [InlineData("x.cs", "db.Jobs.ForTheSystem().GroupBy(row => row.By).Select(rows => rows.Count());")]
    [InlineData("x.cs", "var best = db.Cases.ForTheSystem()\n    .Where(row => row.Jobs.Count > 0)\n    .GroupBy(row => row.WorkerId);")]
    [InlineData("x.cs", "db.WorkOffers.VisibleTo(Viewer).OrderBy(offer => offer.Answer).ThenBy(offer => offer.By);")]
    [InlineData("x.cs", "db.WorkOffers.ForTheSystem().CountAsync(offer => offer.Answer == WorkAnswer.Yes && offer.By == worker);")]
    [InlineData("x.cs", "cases.Where(row => row.WorkOffer != null && row.WorkOffer.Says == WorkAnswer.NotNow && row.WorkerId == id);")]
    [InlineData("x.cs", "from job in db.Jobs.ForTheSystem() join its in cases on job.CaseId equals its.Id group job by its.WorkerId;")]
    [InlineData("x.cs", "from check in db.GoodWorkChecks.ForTheSystem() from its in cases where its.Id == check.CaseId orderby its.WorkerId select check;")]
    [InlineData("x.cs", "steps.ToLookup(step => step.By, (WorkStep step) => step.Kind);")]
    [InlineData("x.cs", "db.WorkProfiles.ForTheSystem().ToDictionary(row => row.By);")]
    [InlineData("x.cs", "allocations.Join(db.Jobs.ForTheSystem(), its => its.CaseId, job => job.CaseId, (its, job) => its.WorkerId).CountBy(id => id);")]
    [InlineData("x.cs", "const string Sql = \"\"\"\n    SELECT worker_id, COUNT(*) FROM job j JOIN \"case\" c ON c.id = j.case_id GROUP BY c.worker_id\n    \"\"\";")]
    [InlineData("x.sql", "SELECT \"by\", COUNT(*) FROM work_offer GROUP BY \"by\";")]
    [InlineData("x.sql", "select count(*) from later_answer where by = $1;")]
    [InlineData("x.sql", "CREATE INDEX ix_offer ON work_offer (team_id, by);")]
    [InlineData("x.sql", "SELECT row_number() OVER (PARTITION BY a.worker_id) FROM good_work_check g JOIN allocation a USING (team_id, case_id);")]
    [InlineData("x.cshtml", "@foreach (var each in Model.Jobs.GroupBy(job => job.WorkerId)) {")]
    [InlineData("x.cshtml", "<td>@Model.Cases.Count(row => row.WorkOffer is not null && row.WorkerId == worker.Id)</td>")]
    public void It_catches(string path, string text) => Assert.True(Caught(path, text));

    [Theory]
    [InlineData("x.cs", "db.Jobs.VisibleTo(Viewer).Where(row => row.TeamId == its.TeamId && row.CaseId == its.Id);")]
    [InlineData("x.cs", "db.Cases.VisibleTo(Viewer).Where(row => row.WorkerId == mine).OrderBy(row => row.OpenedAt);")]
    [InlineData("x.cs", "// Never db.Jobs.GroupBy(row => row.WorkerId)\nreturn 1;")]
    [InlineData("x.sql", "CREATE INDEX ix_case ON \"case\" (team_id, worker_id);")]
    [InlineData("x.sql", "SELECT at FROM work_offer WHERE case_id = $1 ORDER BY at;")]
    public void It_lets_be(string path, string text) => Assert.False(Caught(path, text));

    private static bool Caught(string path, string text) => Statements(path, text).Any(statement => Work().IsMatch(statement) && Sorts().IsMatch(statement) && Worker().IsMatch(statement));

    // A comment says what isn't done as well as what is. Of a page each line stands for itself.
    private static string[] Statements(string path, string text) => path.EndsWith(".cshtml", StringComparison.Ordinal) ? text.Split('\n') : Ends().Split(Comments().Replace(text, ""));

    [GeneratedRegex(@"(?<!"")//[^\n]*|--[^\n]*", RegexOptions.None, 1000)]
    private static partial Regex Comments();

    [GeneratedRegex(@";|\n\s*\n|\n\s*\{\s*\n", RegexOptions.None, 1000)]
    private static partial Regex Ends();

    /// <summary>Rows of work: as the model calls them, and as its tables are called.</summary>
    [GeneratedRegex(@"(?<!Linkwork\.|Pages\.)\b(Jobs|Job|JobEnding|WorkOffers?|LaterAnswer|WorkProfiles?|WorkSteps?|GoodWorkChecks?|WorkAnswer|Adjustments?|EmployerSheets?|PhasedReturns?|FitNotes?)\b|\b(?i:FROM|JOIN|ON|INTO|UPDATE)\s+""?(job|job_ending|work_offer|later_answer|work_profile|work_step|good_work_check|adjustment|employer_sheet|phased_return|fit_note)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Work();

    [GeneratedRegex(@"\b(GroupBy|OrderBy(Descending)?|ThenBy(Descending)?|CountBy|AggregateBy|DistinctBy|MaxBy|MinBy|ToLookup|ToDictionary(Async)?|Where|WhereIn|Count(Async)?|Any(Async)?|Sum(Async)?|Single\w*|First\w*)\(|\bgroup\s+\w+\s+by\b|\borderby\b|\bwhere\b|\b(?i:GROUP\s+BY|ORDER\s+BY|PARTITION\s+BY|WHERE|INDEX)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sorts();

    /// <summary>Who works the case, or wrote it down.</summary>
    [GeneratedRegex(@"\b(WorkerId|UserId|AllocatedTo|Allocations)\b|\.By\b|\b(worker_id|user_id)\b|""by""|(?<!\b(?i:GROUP|ORDER|PARTITION)\s+)\bby\b(?=\s*[=,)])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Worker();
}
