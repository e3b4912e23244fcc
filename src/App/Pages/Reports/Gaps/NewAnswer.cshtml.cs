using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Directory;
using Linkwork.Pages.Gaps;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Reports.Gaps;

/// <summary>A commissioner answers the gaps for one need in one area.</summary>
[Requires(Permission.AnswerGaps)]
public sealed class NewAnswerModel : GapsPage
{
    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public Need Need { get; private set; }

    public string Area { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync([FromQuery] Need? need, [FromQuery] string? area) =>
        !await FindAsync(need, area) ? NotFound() : Answered() is { } problem ? WrongState(problem) : Page();

    public async Task<IActionResult> OnPostAsync([FromQuery] Need? need, [FromQuery] string? area)
    {
        if (!await FindAsync(need, area)) return NotFound();
        if (Answered() is { } problem) return WrongState(problem);
        var name = Input.Service.Said();
        var service = name is null ? null : await Db.Services.Rows.Where(row => row.Name == name && row.Status == ServiceStatus.Active).OrderBy(row => row.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(HttpContext.RequestAborted);
        Accepts(name is not null && service is null ? "No service in the directory has that exact name. Leave this empty and name it in your answer" : null, "Input.Service");
        if (!Places.Contains(Input.Place ?? Places[0])) Accepts("Choose one of your areas", "Input.Place");
        if (!Accepts(GapAnswer.Problems(Input.Text))) return Page();
        Db.GapAnswers.Add(new()
        {
            PlaceCode = Input.Place ?? Places[0], Need = Need, Area = Area, Text = Input.Text!.Trim(), StartsOn = Input.StartsOn, ServiceId = service, By = Viewer.UserId, At = Now,
        });
        return await SaveAndGo("/reports/gaps", $"Answered: {GapInput.Named(Need, Area)}. Link workers who look there read it now.");
    }

    private string? Answered() => To(Need, Area).Any(each => Places.Contains(each.Answer.PlaceCode)) ? "This is answered already. Take the earlier answer back first" : null;

    // Only what stands in the table, hidden counts too: whether there is a gap isn't told by the answer's own address.
    private async Task<bool> FindAsync(Need? need, string? area)
    {
        await LoadAsync();
        if (need is not { } wanted || area.Said() is not { } place || !Report.Cells.Any(cell => cell.Need == wanted && cell.Area == place)) return false;
        (Need, Area) = (wanted, place);
        return true;
    }

    public sealed class AnswerInput
    {
        public string? Text { get; set; }

        [Display(Name = "Day")]
        public DateOnly? StartsOn { get; set; }
        public string? Service { get; set; }
        public string? Place { get; set; }
    }
}
