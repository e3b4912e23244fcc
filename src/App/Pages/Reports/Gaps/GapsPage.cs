using Linkwork.Domain.Outcomes;
using Linkwork.Reports;
using Linkwork.Ui;

namespace Linkwork.Pages.Reports.Gaps;

/// <summary>A page made of published counts of gaps, of the teams somebody may see counts of, and of what is answered to them.</summary>
public abstract class GapsPage : LinkworkPage
{
    public GapReport Report { get; private set; } = null!;

    public IReadOnlyList<AnswerShown> Answers { get; private set; } = [];

    /// <summary>The places the viewer commissions.</summary>
    public IReadOnlyList<string> Places => Viewer.Areas(Permission.AnswerGaps);

    public bool MayAnswer => Viewer.May(Permission.AnswerGaps);

    protected async Task LoadAsync()
    {
        var teams = await CommissionerOverview.TeamsAsync(Db, Viewer, HttpContext.RequestAborted);
        var ids = teams.Select(team => team.Id).ToList();
        Report = await GapReport.ReadAsync(Db, ids, Today, new SmallNumbers(), HttpContext.RequestAborted);
        Answers = await Db.AnswersOfTeamsAsync(ids, HttpContext.RequestAborted);
    }

    public IEnumerable<AnswerShown> To(Need need, string area) => Answers.Where(each => each.Answer.Need == need && each.Answer.Area == area);

    public static string Listed(IEnumerable<(string What, Figure Count)> published) => string.Join(", ", published.Select(each => $"{each.What} {each.Count}"));
}
