using System.Text.Json;
using Linkwork.Security;

namespace Linkwork.Pages.Reports.Gaps;

/// <summary>What is missing where, as published counts; a commissioner answers.</summary>
[Requires(Permission.SeeReports)]
public sealed class IndexModel(Postcodes postcodes) : GapsPage
{
    /// <summary>The areas of which a figure is shown, at the middle of all their postcodes: where nobody in particular lives.</summary>
    public string? Map { get; private set; }

    public DistrictsShown? Districts { get; private set; }

    public IEnumerable<AnswerShown> Elsewhere => Answers.Where(each => !Report.Cells.Any(cell => cell.Need == each.Answer.Need && cell.Area == each.Answer.Area));

    public async Task OnGetAsync()
    {
        await LoadAsync();
        List<(string Area, Domain.Outcomes.Figure Count, double[] At)> areas = [];
        foreach (var (area, count) in Report.ByArea)
            if (await postcodes.CentreAsync(area, HttpContext.RequestAborted) is { } middle)
                areas.Add((area, count, [Math.Round(middle.Latitude, 3), Math.Round(middle.Longitude, 3)]));
        if (areas.Count == 0) return;
        Districts = await DistrictsShown.AboutAsync(Db, [.. areas.Select(area => area.At)], HttpContext.RequestAborted);
        Map = JsonSerializer.Serialize(new { districts = Districts?.Lines, areas = areas.Select(each => new { area = each.Area, people = $"{each.Count}", size = each.Count.Value, at = each.At }) });
    }
}
