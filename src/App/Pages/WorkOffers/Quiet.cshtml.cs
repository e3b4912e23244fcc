using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.WorkOffers;

/// <summary>The person doesn't want work talked about, now or at all, whatever they said before. One step, at any time.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class QuietModel : CasePage
{
    [BindProperty]
    public QuietInput Input { get; set; } = new();

    /// <summary>What they said so far, newest first: when, what, and who told whom.</summary>
    public IReadOnlyList<Word> Words { get; private set; } = [];

    /// <summary>There are jobs on record.</summary>
    public bool Jobs { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await FindAsync(reference) is not { } its) return NotFound();
        return its.ConversationProblem() is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await FindAsync(reference) is not { } its) return NotFound();
        if (its.ConversationProblem() is { } problem) return WrongState(problem);
        if (!ModelState.IsValid || !Accepts(WorkOffer.QuietProblem(Input.Answer, Input.Until, Input.ToldBy, Today), Field())) return Page();
        its.LeaveWork(Input.Answer!.Value, Input.Until, Input.ToldBy!, Viewer.UserId, Now);
        return await SaveAndGo(Back, $"Written down. Nobody raises work with {Who} until {(Input.Until is { } day ? Ui.Format.Date(day) + ", or until they do" : "they do")}.");
    }

    // Somebody wrote down their word on work at the same moment: nothing is overwritten, so this one follows it.
    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private string Field() => Input.Answer is not (WorkAnswer.NotNow or WorkAnswer.NotForMe) ? "Input.Answer" : Input.ToldBy.Said() is null ? "Input.ToldBy" : "Input.Until";

    private async Task<Case?> FindAsync(string reference)
    {
        if (await LoadAsync(reference, cases => cases.Include(row => row.WorkOffer).ThenInclude(offer => offer!.Later)) is not { } its) return null;
        Jobs = await Db.Jobs.VisibleTo(Viewer).AnyAsync(row => row.TeamId == its.TeamId && row.CaseId == its.Id && row.TakenBackAt == null, Stop);
        if (its.WorkOffer is not { } offer) return its;
        var names = await Db.NamesOfAsync([.. offer.Later.Select(later => later.By).Append(offer.By).Distinct()], Stop);
        Words =
        [
            .. offer.Later.OrderByDescending(later => later.At).ThenByDescending(later => later.Id)
                .Select(later => new Word(later.At, later.Answer, later.Until, $"{later.ToldBy} said so", names.GetValueOrDefault(later.By))),
            new(offer.At, offer.Answer, offer.Until, $"raised by {offer.RaisedBy.InWords().ToLowerInvariant()}", names.GetValueOrDefault(offer.By)),
        ];
        return its;
    }

    public sealed record Word(DateTimeOffset At, WorkAnswer Answer, DateOnly? Until, string How, string? WrittenBy);

    public sealed class QuietInput
    {
        public WorkAnswer? Answer { get; set; }

        public DateOnly? Until { get; set; }

        public string? ToldBy { get; set; } = LaterAnswer.Themselves;
    }
}
