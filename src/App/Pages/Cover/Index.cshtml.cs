using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Cover;

/// <summary>Who looks after whose people, now and soon.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class IndexModel : LinkworkPage
{
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var (teams, manages) = (Viewer.Teams(Permission.WorkOnCases), Viewer.Teams(Permission.AllocateCases));
        var covers = await Db.Covers.Rows.AsNoTracking().Where(cover => teams.Contains(cover.TeamId) && cover.To >= Today && cover.To >= cover.From)
            .OrderBy(cover => cover.From).ThenBy(cover => cover.Id).ToListAsync(HttpContext.RequestAborted);
        var names = await Db.NamesOfAsync([.. covers.SelectMany(cover => new[] { cover.AwayUserId, cover.CoveringUserId }).Distinct()], HttpContext.RequestAborted);
        Lines = covers.ConvertAll(cover => new Line(cover.Id, names.GetValueOrDefault(cover.AwayUserId, "Somebody"), names.GetValueOrDefault(cover.CoveringUserId, "somebody"),
            cover.From, cover.To, cover.InForceOn(Today), cover.AwayUserId == Viewer.UserId || manages.Contains(cover.TeamId)));
    }

    public sealed record Line(Guid Id, string Away, string Covering, DateOnly From, DateOnly To, bool Now, bool MayEnd);
}
