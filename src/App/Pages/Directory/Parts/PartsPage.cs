using Linkwork.Domain.Directory;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Directory.Parts;

/// <summary>An editor puts a service's places, times or contacts right: a row for each, saved together, apart from the rest of the service.</summary>
/// <typeparam name="T">One row.</typeparam>
public abstract class PartsPage<T> : LinkworkPage
    where T : PartInput, new()
{
    [BindProperty]
    public List<T> Rows { get; set; } = [];

    /// <summary>What the list said when the form was shown.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Something will show that was hidden, and the editor knows who asked for it.</summary>
    [BindProperty]
    public bool KnowsWhoAsked { get; set; }

    /// <summary>Whether that is asked.</summary>
    public bool Opens { get; private set; }

    public Service Service { get; private set; } = null!;

    /// <summary>What one row is called.</summary>
    public abstract string Noun { get; }

    protected abstract IEnumerable<T> Saved { get; }

    public string NewRow => $"row-{Rows.Count + 1}";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        (Rows, Seen) = ([.. Saved], PartInput.Stamp(Saved));
        if (Rows.Count == 0) Rows.Add(New());
        return Page();
    }

    /// <summary>The form as typed, and one row more.</summary>
    public async Task<IActionResult> OnPostAnotherAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        foreach (var (key, entry) in ModelState)
        {
            ModelState.ClearValidationState(key);
            entry.ValidationState = Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Valid;
        }

        if (Rows.Count < Service.MostParts) Rows.Add(New());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        // A row goes only by its tick: a form that came without some was cut short.
        if (PartInput.Stamp(Saved) != Seen || Saved.Any(saved => !Rows.Exists(row => row.Id == saved.Id))) return Both();
        Name();
        var kept = Rows.Select((row, at) => (Row: row, At: at)).Where(each => !(each.Row.Remove || (each.Row.Blank && each.Row.Id is null))).ToList();
        foreach (var (row, at) in kept)
            foreach (var problem in Problems(row)) ModelState.AddModelError($"{nameof(Rows)}[{at}].{problem.Field}", $"{Noun} {at + 1}: {Lower(problem.Sentence)}");
        // What is wrong with a row that goes anyway stands in nobody's way.
        foreach (var gone in Enumerable.Range(0, Rows.Count).Except(kept.Select(each => each.At)).ToList())
            foreach (var key in ModelState.Keys.Where(key => key.StartsWith($"{nameof(Rows)}[{gone}].", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        if (Rows.Count > Service.MostParts) ModelState.AddModelError("", $"Keep to {Service.MostParts} at most");
        if (!ModelState.IsValid) return Page();
        var opened = await WriteAsync([.. kept.Select(each => each.Row)], [.. kept.Select(each => Saved.Any(saved => saved.Id == each.Row.Id) ? each.Row.Id!.Value : Guid.CreateVersion7(Now.AddMilliseconds(each.At)))]);
        if (opened.Count > 0 && !KnowsWhoAsked)
        {
            Opens = true;
            ModelState.AddModelError(nameof(KnowsWhoAsked), $"{string.Join(", ", opened.Select(at => $"{Noun} {kept[at].At + 1}"))} would show to more people than now. Tick that you know who asked for this, or choose who saw it before");
            return Page();
        }

        return await SaveAndGo($"/directory/{id}/edit", Done());
    }

    /// <summary>What is wrong with a row, without saying which row.</summary>
    protected abstract IEnumerable<Problem> Problems(T row);

    /// <summary>Puts the rows into the service, if nothing opens or somebody knows who asked.</summary>
    /// <returns>Which of them would show more than now.</returns>
    protected abstract Task<IReadOnlyList<int>> WriteAsync(IReadOnlyList<T> rows, IReadOnlyList<Guid> ids);

    protected abstract string Done();

    protected virtual T New() => new();

    /// <summary>Somebody saved something of the service at the same moment: if not this list, nobody's words are lost.</summary>
    protected override Task<IActionResult> OnClashAsync() => Again(() => OnPostAsync(Service.Id));

    private PageResult Both()
    {
        var (saved, theirs) = (Saved.ToList(), new Theirs());
        for (var at = 0; at < Rows.Count; at++)
            if (saved.Find(row => row.Id == Rows[at].Id) is { } known) Rows[at].Compare(known, $"{nameof(Rows)}[{at}]", theirs);
            else if (Rows[at].Id is not null) theirs[$"{nameof(Rows)}[{at}]"] = $"(this {Noun.ToLowerInvariant()} is removed)";
        foreach (var added in saved.Where(row => !Rows.Exists(mine => mine.Id == row.Id)))
        {
            theirs[$"{nameof(Rows)}[{Rows.Count}]"] = $"(this {Noun.ToLowerInvariant()} is new)";
            Rows.Add(added);
        }

        Seen = PartInput.Stamp(saved);
        return ShowBoth(theirs);
    }

    // What couldn't be read says in which row.
    private void Name()
    {
        for (var at = 0; at < Rows.Count; at++)
            foreach (var (_, entry) in ModelState.Where(pair => pair.Key.StartsWith($"{nameof(Rows)}[{at}].", StringComparison.Ordinal)))
                for (var i = 0; i < entry!.Errors.Count; i++) entry.Errors[i] = new($"{Noun} {at + 1}: {Lower(FormGroup.Worded(entry.Errors[i]))}");
    }

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private async Task<bool> LoadAsync(Guid id)
    {
        var found = await Db.Services.Rows.Include(row => row.Needs).Include(row => row.Locations).Include(row => row.Schedules).Include(row => row.Contacts).AsSplitQuery()
            .SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
        if (found is not null) Service = found;
        return found is not null;
    }
}
