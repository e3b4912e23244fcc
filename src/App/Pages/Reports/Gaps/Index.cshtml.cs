using System.Text.Json;
using Linkwork.Security;

namespace Linkwork.Pages.Reports.Gaps;

/// <summary>What is missing where, as published counts; a commissioner answers.</summary>
[Requires(Permission.SeeReports)]
public sealed class IndexModel(Postcodes postcodes) : GapsPage
{
    /// <summary>The areas of which a figure is shown, at the middle of all their postcodes: where nobody in particular lives.</summary>
    public string Map { get; private set; } = "[]";

    public bool HasMap { get; private set; }

    public IEnumerable<AnswerShown> Elsewhere => Answers.Where(each => !Report.Cells.Any(cell => cell.Need == each.Answer.Need && cell.Area == each.Answer.Area));

    public async Task OnGetAsync()
    {
        await LoadAsync();
        List<object> areas = [];
        foreach (var (area, count) in Report.ByArea)
            if (await postcodes.CentreAsync(area, HttpContext.RequestAborted) is { } middle)
                areas.Add(new { area, people = $"{count}", size = count.Value, at = new[] { Math.Round(middle.Latitude, 3), Math.Round(middle.Longitude, 3) } });
        (Map, HasMap) = (JsonSerializer.Serialize(areas), areas.Count > 0);
    }
}
