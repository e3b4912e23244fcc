using Linkwork.Domain.Directory;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.EverydayWords;

/// <summary>Pages that write a line of the table.</summary>
public abstract class WordsForm(SearchVocabulary vocabulary) : LinkworkPage
{
    protected const string Table = "/directory/words";

    [BindProperty]
    public WordsInput Input { get; set; } = new();

    protected SearchVocabulary Vocabulary => vocabulary;

    /// <summary>The next search here goes by what is saved.</summary>
    protected async Task<IActionResult> SaveWords(string said)
    {
        var answer = await SaveAndGo(Table, $"{said} Searches go by it within five minutes.");
        vocabulary.Changed();
        return answer;
    }

    /// <summary>Nobody is asked about this word again.</summary>
    protected async Task SettleAsync(string word)
    {
        if (!await Db.SettledWords.Rows.AnyAsync(row => row.Word == word, HttpContext.RequestAborted)) Db.SettledWords.Add(new() { Word = word, By = Viewer.Name, At = Now });
    }
}
