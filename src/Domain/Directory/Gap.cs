using System.Security.Cryptography;
using System.Text;

namespace Linkwork.Domain.Directory;

/// <summary>A need for which nothing fitted. It says nothing by which a person is found: no case, no name, and of the place only the first half of a
/// postcode, where about 20,000 people live.</summary>
public sealed class Gap : TeamRecord, IAboutAPerson
{
    /// <summary>How long a language may be: long enough for "British Sign Language", too short for a story.</summary>
    public const int LongestLanguage = 40;

    public required Need Need { get; init; }
    public required GapReason Reason { get; init; }

    /// <summary>The language that was wanted, where that mattered.</summary>
    public string? Language { get; init; }

    /// <summary>Whole kilometres to the nearest service for that need, 1 at least; null: none known, or nowhere to measure from. Finer figures
    /// of several needs together would point at a door.</summary>
    public int? NearestKm { get; init; }

    /// <summary>The first half of a postcode: "M33". Empty: not known.</summary>
    public required string Area { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>One gap per case and need, so that a count of gaps is a count of people. Nobody reads the case back from it.</summary>
    public static Guid IdOf(Guid caseId, Need need) => Hash($"case {caseId} {need}");

    /// <summary>Without a case: one a day from one worker for a need and a place.</summary>
    public static Guid IdOf(Guid by, Need need, string area, DateOnly day) => Hash($"worker {by} {need} {area} {day:O}");

    public static int? WholeKm(double? km) => km is { } far ? Math.Max(1, (int)Math.Round(far, MidpointRounding.AwayFromZero)) : null;

    public static IEnumerable<Problem> Problems(Need? need, GapReason? reason, string? language)
    {
        if (need is null) yield return new(nameof(Need), "Choose what they need");
        if (reason is null) yield return new(nameof(Reason), "Choose what was missing");
        if (language.Said() is { } said && (said.Length > LongestLanguage || !said.All(letter => char.IsLetter(letter) || letter is ' ' or '-' or '(' or ')')))
            yield return new(nameof(Language), "Enter one language in letters, like Urdu, and nothing about the person");
        else if (reason == GapReason.WrongLanguage && language.Said() is null) yield return new(nameof(Language), "Enter the language they need");
    }

    private static Guid Hash(string words) => new(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(..16));
}

/// <summary>What was missing. Names are stored, so never rename one.</summary>
public enum GapReason { NothingNear, NothingAtAll, Full, WrongLanguage, WrongTime, NotAccessible, Cost, SomethingElse }

/// <summary>What people call each.</summary>
public static class GapReasons
{
    public static string Words(this GapReason reason) => reason switch
    {
        GapReason.NothingNear => "Nothing near enough",
        GapReason.NothingAtAll => "Nothing at all",
        GapReason.Full => "Full everywhere",
        GapReason.WrongLanguage => "Not in their language",
        GapReason.WrongTime => "Not at a time they can go",
        GapReason.NotAccessible => "Not accessible to them",
        GapReason.Cost => "It costs too much",
        _ => "Something else",
    };
}
