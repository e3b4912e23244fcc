using System.Text;

namespace Linkwork.Storage;

/// <summary>Cuts a text into the pieces of words that the encoder knows: of all ways to cut it, the likeliest (a unigram model, by Viterbi's algorithm).</summary>
/// <remarks>Follows the JavaScript reference to the letter, but for space: as SentencePiece itself does, any run of it counts as one and none at the ends.</remarks>
public sealed class SentencePiece
{
    /// <summary>More than these the encoder doesn't read.</summary>
    public const int MostPieces = 128;

    /// <summary>The first of the vocabulary are marks, no pieces.</summary>
    public const int Reserved = 6;

    private const int Unknown = 0;
    private const char Space = '\u2581';
    private const int LongestText = 4000; // 128 of the longest pieces are half of it; the rest leaves room for runs of unknown letters, which count once

    private readonly Dictionary<string, (int Number, double Score)> pieces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Number, double Score)>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int longest;

    /// <param name="vocabulary">Every piece with its score, the logarithm of how common it is. Its place is its number.</param>
    public SentencePiece(IReadOnlyList<(string Piece, double Score)> vocabulary)
    {
        // One piece is listed three times; the last counts.
        for (var number = Reserved; number < vocabulary.Count; number++) pieces[vocabulary[number].Piece] = (number, vocabulary[number].Score);
        lookup = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = pieces.Keys.Max(piece => piece.Length);
    }

    /// <summary>The numbers of the pieces, 0 for what isn't known; none for a text without letters or signs.</summary>
    public int[] Read(string text)
    {
        var letters = Prepare(text);
        var ways = new (double Score, int From, int Number)[letters.Length + 1];
        for (var start = 0; start < letters.Length; start += LengthAt(letters, start))
        {
            var any = false;
            for (var length = 1; length <= Math.Min(longest, letters.Length - start); length++)
            {
                if (!lookup.TryGetValue(letters.AsSpan(start, length), out var piece)) continue;
                Offer(ways, start, start + length, piece.Number, piece.Score);
                any = true;
            }

            if (!any) Offer(ways, start, start + LengthAt(letters, start), Unknown, 0);
        }

        return [.. Back(ways)];
    }

    // A score of 0 is taken for none yet, as the reference takes it.
    private static void Offer((double Score, int From, int Number)[] ways, int start, int end, int number, double score)
    {
        score += ways[start].Score;
        if (ways[end].Score == 0 || score >= ways[end].Score) ways[end] = (score, start, number);
    }

    private static IEnumerable<int> Back((double Score, int From, int Number)[] ways)
    {
        Stack<int> found = [];
        for (var end = ways.Length - 1; end > 0; end = ways[end].From)
        {
            if (ways[end].Number != Unknown || !found.TryPeek(out var next) || next != Unknown) found.Push(ways[end].Number);
        }

        return found.Take(MostPieces);
    }

    private static string Prepare(string text)
    {
        var said = new StringBuilder();
        var space = true;
        // Half a surrogate pair comes out as the replacement character, which can be normalised.
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, LongestText)).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(letter)) space = true;
            else
            {
                if (space) said.Append(' ');
                said.Append(letter);
                space = false;
            }
        }

        return said.ToString().Normalize(NormalizationForm.FormKC).Replace(' ', Space);
    }

    private static int LengthAt(string letters, int index) => char.IsHighSurrogate(letters[index]) ? 2 : 1;
}
