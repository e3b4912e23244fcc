using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Storage;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.FitNotes;

/// <summary>Fit notes of a case, what can be done with each, and one form. Readable after the case is closed.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class IndexModel : CasePage
{
    public sealed class Form
    {
        public FitNoteSays? Says { get; set; }

        public List<FitNoteOption> Options { get; set; } = [];

        [Display(Name = "First day")]
        public DateOnly? From { get; set; }

        [Display(Name = "Last day")]
        public DateOnly? Until { get; set; }

        public FitNoteWriter? Writer { get; set; }

        public string? Words { get; set; }

        public FitNoteFacts Facts() => new() { Says = Says, Options = Options, From = From, Until = Until, Writer = Writer, Words = Words };
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool Open { get; private set; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<FitNote> Notes { get; private set; } = [];

    public static IReadOnlyList<Choice> Options { get; } = Choice.From<FitNoteOption>(option => option.Words());

    public static IReadOnlyList<Choice> Writers { get; } = Choice.From<FitNoteWriter>(writer => Domain.Shared.Words.InWords(writer));

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (await FindAsync(reference) is not { } its) return NotFound();
        return its.ReadingWorkProblem(Today) is { } problem ? WrongState(problem) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference)
    {
        if (await FindAsync(reference) is not { } its) return NotFound();
        if (its.WorkProblem(Today) is { } problem) return WrongState(problem);
        if (!Accepts(Input.Facts().Problems(Today))) return Page();
        var before = its.NewestProfile;
        Db.FitNotes.Add(its.AddFitNote(Input.Facts(), Viewer.UserId, Now));
        if (its.NewestProfile is { } profile && profile != before) Db.WorkProfiles.Add(profile);
        return await SaveAndGo($"{Back}/work/fit-notes", "The fit note is written down.");
    }

    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Reference));

    private async Task<Case?> FindAsync(string reference)
    {
        var its = await LoadAsync(reference, cases => cases.Include(row => row.WorkOffer).Include(row => row.FitNotes).Include(row => row.Needs)
            .Include(row => row.WorkProfiles.OrderByDescending(profile => profile.Number).Take(1)));
        if (its is null) return null;
        (Open, Notes) = (its.WorkProblem(Today) is null, [.. its.FitNotes.OrderByDescending(note => note.Until).ThenByDescending(note => note.At)]);
        return its;
    }
}
