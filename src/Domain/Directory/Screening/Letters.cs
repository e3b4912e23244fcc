using System.Globalization;
using System.Text;

namespace Linkwork.Domain.Directory;

/// <summary>Text as a reader sees it: lower case, without accents, decoration or characters nobody can see.</summary>
internal static class Letters
{
    // A letter of another alphabet, then the one it is taken for. Capitals are lower case by now, so "В" is "в" and stands for "b".
    private static readonly Dictionary<char, char> Twins = "аaеeоoрpсcуyхxіiѕsјjԁdһhкkмmтtвbнhԛqԝwɡgɑaαaοoεeρpνvτtυuκkιiβbηnγyχxσoωw"
        .Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>Plain letters, and line breaks as they were. Characters without width leave no trace: with or without them is the same text.</summary>
    public static string Plain(string? text)
    {
        var seen = new StringBuilder(text?.Length ?? 0);
        foreach (var rune in (text ?? "").EnumerateRunes())
            if (!Invisible(rune)) seen.Append(rune == Rune.ReplacementChar ? " " : rune.ToString());
        var plain = new StringBuilder(seen.Length);
        foreach (var rune in seen.ToString().Normalize(NormalizationForm.FormKC).Normalize(NormalizationForm.FormD).EnumerateRunes())
            plain.Append(Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => "",
                UnicodeCategory.OtherSymbol or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => " ",
                UnicodeCategory.Control when rune.Value != '\n' => " ",
                UnicodeCategory.SpaceSeparator => " ",
                UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "\n",
                UnicodeCategory.DashPunctuation => "-",
                _ => Lower(rune),
            });
        return plain.ToString();
    }

    /// <summary>Could every letter be taken for one of ours, and is at least one not ours?</summary>
    public static bool HasTwins(string word) => word.Any(Twins.ContainsKey) && word.All(letter => char.IsAscii(letter) || Twins.ContainsKey(letter));

    /// <summary>The word with each foreign look-alike as the letter it is taken for.</summary>
    public static string WithoutTwins(string word) => string.Concat(word.Select(letter => Twins.GetValueOrDefault(letter, letter)));

    private static bool Invisible(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x180B or 0x180C or 0x180D or 0x3164 or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static string Lower(Rune rune) => rune.Value switch
    {
        '’' or '‘' or 'ʼ' or '`' or '´' or '′' => "'",
        'ł' or 'Ł' => "l",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' or 'ð' => "d",
        'ß' => "ss",
        'ı' => "i",
        _ => Rune.ToLowerInvariant(rune).ToString(),
    };
}
