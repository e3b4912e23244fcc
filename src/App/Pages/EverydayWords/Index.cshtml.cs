using Linkwork.Domain.Directory;
using Linkwork.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.EverydayWords;

/// <summary>The table of everyday words: what the program brings, what editors changed, and what searches suggest.</summary>
[Requires(Permission.EditDirectory)]
public sealed class IndexModel(SearchVocabulary vocabulary) : WordsForm(vocabulary)
{
    private const int PageSize = 20;

    public IReadOnlyList<SuggestedWord> Suggested { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Found { get; private set; }

    public string? Word { get; private set; }

    public string? NextHref { get; private set; }

    public async Task OnGetAsync(string? word, Guid? after)
    {
        Word = word.Said();
        if (Word is null && after is null) Suggested = await Db.SuggestedWordsAsync(HttpContext.RequestAborted);
        var own = await Db.EverydayLines.Rows.AsNoTracking().OrderByDescending(row => row.Id).ToListAsync(HttpContext.RequestAborted);
        var replaced = own.Select(row => row.Replaces).OfType<Guid>().ToHashSet();
        var programs = Storage.EverydayWords.Standard.Lines.ToDictionary(line => line.Key);
        var all = own.Select(row => Own(row, programs)).Concat(programs.Values.Where(line => !replaced.Contains(line.Key)).Select(line => new Row(line.Key, line, State.Programs, null)));
        var looked = string.Join(' ', SearchWords.Typed(Word));
        var fits = all.Where(row => looked.Length == 0 || row.Line.PeopleSay.Concat(row.Line.ServicesSay).Any(phrase => $" {phrase}".Contains($" {looked}", StringComparison.Ordinal))).ToList();
        Found = fits.Count;
        var from = after is null ? 0 : fits.FindIndex(row => row.Key == after) + 1;
        Rows = [.. fits.Skip(from).Take(PageSize)];
        if (from + PageSize < fits.Count) NextHref = QueryHelpers.AddQueryString("/directory/words", new Dictionary<string, string?> { ["word"] = Word, ["after"] = $"{Rows[^1].Key}" });
    }

    public async Task<IActionResult> OnPostSettleAsync(string word)
    {
        await SettleAsync(word);
        return await SaveAndGo(Table, $"You aren’t asked about “{word}” again.");
    }

    protected override Task<IActionResult> OnClashAsync() => Task.FromResult<IActionResult>(LocalRedirect(Table));

    private static Row Own(EverydayLine line, IReadOnlyDictionary<Guid, WordLine> programs)
    {
        var its = line.Replaces is { } key ? programs.GetValueOrDefault(key) : null;
        return line.LeftOut ? new(line.Id, its ?? WordLine.Of(line), State.LeftOut, line) : new(line.Id, WordLine.Of(line), its is null ? State.Added : State.Changed, line);
    }

    public enum State { Programs, Added, Changed, LeftOut }

    public sealed record Row(Guid Key, WordLine Line, State State, EverydayLine? Own);
}
