using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Learns from searches that ended in a choice: what people chose although it didn't speak of a word they typed may be what they mean by it.</summary>
public static class SearchChoices
{
    /// <summary>So many choices, on so many days, before an editor sees a word: one worker's way with words, or a name typed once, isn't shown.</summary>
    public const int Enough = 5, EnoughDays = 3;

    private const int ShortestWord = 3, Suggested = 20, Examples = 3;

    // A need that most of what was chosen is listed under.
    private const double Most = 0.6;

    /// <summary>Notes the words of a search that the service chosen doesn't speak of, to be saved with the choice itself.</summary>
    public static void NoteChoice(this AppDb db, SearchWords language, string typed, Service service, DateOnly today)
    {
        HashSet<string> says = [.. SearchWords.Split(string.Join(' ', service.Name, service.Description, service.When, service.Cost, service.WhoFor, service.Languages, service.Access))];
        var capitals = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).SelectMany(SearchWords.Typed).ToHashSet(StringComparer.Ordinal);
        foreach (var word in language.Read(typed).Where(word => Tells(word.Typed) && !says.Any(word.Matches) && !word.Needs.Any(its => service.Needs.Exists(need => need.Need == its.Need))))
            db.SearchChoices.Add(new() { Word = word.Typed, ServiceId = service.Id, On = today });

        // What begins with a capital may be somebody's name, unless services or the table have the word.
        bool Tells(string said) => said.Length >= ShortestWord && said.All(letter => char.IsLetter(letter) || letter == ' ')
            && !language.Everyday.IsSmall(said) && !language.Everyday.IsWeak(said) && !said.Split(' ').Any(part => capitals.Contains(part) && !language.Knows(part));
    }

    /// <summary>Words to ask an editor about, those that were chosen for most often first.</summary>
    public static async Task<IReadOnlyList<SuggestedWord>> SuggestedWordsAsync(this AppDb db, CancellationToken cancellation)
    {
        var words = await db.SearchChoices.Rows.Where(row => !db.SettledWords.Rows.Any(settled => settled.Word == row.Word)).GroupBy(row => row.Word)
            .Where(group => group.Count() >= Enough && group.Select(row => row.On).Distinct().Count() >= EnoughDays)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).Take(Suggested).ToListAsync(cancellation);
        var chosen = await db.SearchChoices.Rows.Where(row => words.Contains(row.Word)).GroupBy(row => new { row.Word, row.ServiceId }).Select(group => new { group.Key.Word, group.Key.ServiceId, Times = group.Count() })
            .Join(db.Services.Rows, row => row.ServiceId, service => service.Id, (row, service) => new { row.Word, row.Times, service.Id, service.Name, Needs = service.Needs.Select(need => need.Need).ToList() }).ToListAsync(cancellation);
        return [.. words.Select(word =>
        {
            var its = chosen.Where(row => row.Word == word).OrderByDescending(row => row.Times).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
            var times = its.Sum(row => row.Times);
            var needs = its.SelectMany(row => row.Needs.Select(need => (need, row.Times))).GroupBy(each => each.need).Where(group => group.Sum(each => each.Times) >= Most * times).Select(group => group.Key).Order().ToList();
            return new SuggestedWord(word, times, needs, [.. its.Take(Examples).Select(row => (row.Id, row.Name, row.Times))]);
        })];
    }
}

/// <param name="Times">How often somebody was told of or sent to something that doesn't speak of the word.</param>
/// <param name="Needs">Which most of it is listed under; none: it has nothing in common.</param>
/// <param name="Services">What was chosen most often.</param>
public sealed record SuggestedWord(string Word, int Times, IReadOnlyList<Need> Needs, IReadOnlyList<(Guid Id, string Name, int Times)> Services);
