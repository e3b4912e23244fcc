using System.Globalization;
using System.Text.RegularExpressions;

namespace Linkwork.Domain.Directory;

/// <summary>Which box of the form a word stands in.</summary>
internal enum Box { Name, Description, Cost }

/// <summary>One word, and the sentence and clause it stands in. An amount of money is "#", a percentage "%", any other figure "9"; each keeps its value.</summary>
internal readonly record struct Word(string Text, Box Box, int Sentence, int Clause, decimal Value = 0);

/// <summary>A submission's words in order, without articles, disguises undone.</summary>
internal sealed partial class Wording
{
    internal static readonly HashSet<string> Articles = ["a", "an", "the"];
    private readonly List<Word> words = [];
    private int sentence, clause;

    public IReadOnlyList<Word> Words => words;

    /// <summary>Known words that were written so that a program wouldn't know them, as they were written.</summary>
    public List<string> Disguised { get; } = [];

    public void Add(Box box, string plain)
    {
        var text = Apart().Replace(Elsewhere(plain), Together);
        foreach (var chunk in Chunks().EnumerateMatches(text))
            Take(box, text.Substring(chunk.Index, chunk.Length));
        NextSentence();
    }

    private void Take(Box box, string chunk)
    {
        if (chunk is "\n") NextSentence();
        else if (chunk[0] is '(' or '[' or '-') clause++;
        foreach (var piece in Money().Match(chunk) is { Success: true } money ? Amount(money, chunk) : Pieces(chunk))
            Put(box, piece.Text, piece.Value);
        if (chunk[^1] is '.' or '!' or '?') NextSentence();
        else if (chunk[^1] is ',' or ';' or ':' or ')') clause++;
    }

    private void NextSentence() => (sentence, clause) = (sentence + 1, clause + 1);

    private void Put(Box box, string text, decimal value)
    {
        if (text.Length == 0 || Articles.Contains(text)) return;
        if (Unit(text) is { } unit)
        {
            words[unit.At] = words[unit.At] with { Text = unit.Sign };
            words.RemoveRange(unit.At + 1, words.Count - unit.At - 1);
            return;
        }

        words.Add(new(text, box, sentence, clause, value));
    }

    /// <summary>"30 pounds" and "30 per cent" are an amount and a percentage: which word turns into which sign.</summary>
    private (int At, string Sign)? Unit(string text)
    {
        bool Number(int back) => words.Count >= back && words[^back] is { Text: "9" } number && number.Sentence == sentence;
        return text is "pounds" or "pound" or "quid" or "gbp" && Number(1) ? (words.Count - 1, "#")
            : text is "percent" && Number(1) ? (words.Count - 1, "%")
            : text is "cent" && words.Count > 1 && words[^1].Text == "per" && Number(2) ? (words.Count - 2, "%")
            : null;
    }

    private static IEnumerable<(string Text, decimal Value)> Amount(Match money, string chunk)
    {
        var thousands = money.Groups["k"].Success ? 1000 : 1;
        var known = decimal.TryParse(money.Groups["n"].Value.Replace(",", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        yield return ("#", known ? value * thousands : 0);
        var rest = chunk[(money.Index + money.Length)..];
        foreach (var piece in rest.Split(['-', '/', '+', '.', ',', ';', ':', '!', '?', ')'], StringSplitOptions.RemoveEmptyEntries))
            yield return Money().Match(piece) is { Success: true } ? ("#", value * thousands) : (piece, 0);
    }

    private IEnumerable<(string Text, decimal Value)> Pieces(string chunk)
    {
        var trimmed = chunk.Trim(Around);
        if (Percent().Match(trimmed) is { Success: true } percent)
        {
            yield return ("%", decimal.TryParse(percent.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0);
            yield break;
        }

        var word = trimmed.Replace("'", "");
        var parts = Parts().Split(word).Where(part => part.Length > 0).ToList();
        var whole = string.Concat(parts);
        if (parts.Count > 1 && word.IndexOfAny(['/', ',', '&', '+', '(', ':', ';']) < 0 && whole.Length is > 3 and <= 16
            && !parts.TrueForAll(Vocabulary.Knows) && Vocabulary.Knows(Disguise.Undo(whole) ?? whole))
        {
            if (parts.Count > 2 || !word.Contains('-')) Disguised.Add(chunk);
            parts = [Disguise.Undo(whole) ?? whole];
        }

        foreach (var part in parts)
            yield return decimal.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? ("9", number) : (Meant(part), 0);
    }

    private string Meant(string part)
    {
        if (Disguise.Undo(part) is not { } meant) return part;
        Disguised.Add(part);
        return meant;
    }

    /// <summary>"l o a n s" and "l-o-a-n-s" as one word, or the several they spell; anything else as it was.</summary>
    private string Together(Match apart)
    {
        var meant = Disguise.Segments(string.Concat(apart.Value.Where(Disguise.InWords)));
        if (meant.Count == 0) return apart.Value;
        Disguised.Add(apart.Value);
        return string.Join(' ', meant);
    }

    /// <summary>Addresses and telephone numbers are read elsewhere; here each is one word.</summary>
    private static string Elsewhere(string plain) =>
        Contacts.Phones().Replace(Contacts.Urls().Replace(Contacts.Emails().Replace(plain, " mailaddress "), " webaddress "), " phonenumber ");

    private static readonly char[] Around = [.. "\"'“”„«»()[]{}<>.,;:!?*_~-/\\|"];

    [GeneratedRegex(@"\n|[^\s]+")]
    private static partial Regex Chunks();

    [GeneratedRegex(@"(?<![\w@$€])(?:[\w@$€][ .\-*_·/]){2,}[\w@$€](?![\w@$€])")]
    private static partial Regex Apart();

    [GeneratedRegex(@"(?<![\w])[£$€](?<n>\d[\d,]*(?:\.\d+)?)(?<k>k\b)?")]
    private static partial Regex Money();

    [GeneratedRegex(@"^(\d+(?:\.\d+)?)%$")]
    private static partial Regex Percent();

    [GeneratedRegex(@"[^\w@$€!|]+|(?<=\w)[!|](?!\w)|_")]
    private static partial Regex Parts();
}
