using System.Globalization;
using System.Text;

namespace Linkwork.Domain.People;

/// <summary>How sure we are that two sets of details are one person.</summary>
public enum Likeness { Different, Unsure, Same }

/// <summary>Is this somebody the team already knows? NHS number first; then name, birth date and postcode, compared tolerantly.
/// Unsure goes to a person to decide: a wrong join shows one person's record under another's name.</summary>
public static class PersonMatch
{
    /// <summary>Compares two sets of details. Symmetric.</summary>
    /// <remarks>Sure only when number, name and about the birthday agree, or when name, birthday and postcode agree to the letter: twins with
    /// names alike, or one of whom has the other's number, go to a person.</remarks>
    public static Likeness Compare(PersonDetails one, PersonDetails other)
    {
        var names = NamesAgree(one, other);
        var born = one.BornOn == other.BornOn;
        var near = born || NearlySameDay(one.BornOn, other.BornOn);
        var home = SamePostcode(one, other);
        if (one.NhsNumber is { } number && other.NhsNumber is { } otherNumber)
            return number == otherNumber ? (names && near ? Likeness.Same : Likeness.Unsure)
                : names && born && home ? Likeness.Unsure
                : Likeness.Different;
        if (born && home && NamesEqual(one, other)) return Likeness.Same;
        if (names && born) return Likeness.Unsure;
        if (names && near && (home || one.Postcode is null || other.Postcode is null)) return Likeness.Unsure;
        return born && home && (Alike(Family(one), Family(other)) || GivenAgree(one, other)) ? Likeness.Unsure : Likeness.Different;
    }

    /// <summary>What agrees, in words for whoever decides.</summary>
    public static string Why(PersonDetails one, PersonDetails other)
    {
        List<string> agree = [];
        if (one.NhsNumber is not null && one.NhsNumber == other.NhsNumber) agree.Add("NHS number");
        if (NamesAgree(one, other)) agree.Add("name");
        if (one.BornOn == other.BornOn) agree.Add("date of birth");
        else if (NearlySameDay(one.BornOn, other.BornOn)) agree.Add("nearly the same date of birth");
        if (SamePostcode(one, other)) agree.Add("postcode");
        return string.Join(", ", agree);
    }

    /// <summary>Letters only, without accents, lower case: "O’Neill-Ståhl" is "oneillstahl", "Łukasz" is "lukasz". Stored beside a name so that a database can look it up.</summary>
    public static string Key(string? name)
    {
        var letters = (name ?? "").Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetter(c));
        return string.Concat(letters.Select(letter => char.ToLowerInvariant(letter)).Select(Plain));
    }

    // Letters that Unicode doesn't take apart into a letter and an accent.
    private static string Plain(char letter) => letter switch
    {
        'ł' => "l", 'ø' => "o", 'đ' or 'ð' => "d", 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", 'þ' => "th", 'ı' => "i", _ => $"{letter}",
    };

    /// <summary>At most one slip (a letter added, lost, changed, or two swapped) in names of four letters or more.</summary>
    public static bool Alike(string one, string other) =>
        one == other || (Math.Min(one.Length, other.Length) >= 4 && OneSlip(one, other));

    private static bool NamesAgree(PersonDetails one, PersonDetails other) =>
        (Alike(Family(one), Family(other)) && GivenAgree(one, other)) || Swapped(one, other);

    private static bool NamesEqual(PersonDetails one, PersonDetails other) => Family(one).Length > 0
        && ((Family(one) == Family(other) && GivenNames(one).Intersect(GivenNames(other), StringComparer.Ordinal).Any()) || Swapped(one, other));

    /// <summary>The two boxes of the form mixed up.</summary>
    private static bool Swapped(PersonDetails one, PersonDetails other) =>
        Family(one) == Key(other.GivenName) && Key(one.GivenName) == Family(other) && Family(one).Length > 0 && Family(other).Length > 0;

    private static bool GivenAgree(PersonDetails one, PersonDetails other) =>
        GivenNames(one).Any(a => GivenNames(other).Any(b => Alike(a, b) || Shortened(a, b)));

    /// <summary>"Sam" for "Samantha": three letters or more that begin the longer name.</summary>
    private static bool Shortened(string a, string b) =>
        Math.Min(a.Length, b.Length) >= 3 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));

    private static string Family(PersonDetails details) => Key(details.FamilyName);

    private static IEnumerable<string> GivenNames(PersonDetails details) =>
        new[] { Key(details.GivenName), Key(details.PreferredName) }.Where(name => name.Length > 0);

    private static bool SamePostcode(PersonDetails one, PersonDetails other) =>
        one.Postcode is not null && Postcode.Read(one.Postcode) == Postcode.Read(other.Postcode);

    /// <summary>Day and month swapped, another day or another month, or a slip in the year: one off, ten off, or its last two figures swapped.</summary>
    public static bool NearlySameDay(DateOnly one, DateOnly other) =>
        one.Year == other.Year ? one.Month == other.Month || one.Day == other.Day || (one.Day == other.Month && one.Month == other.Day)
        : one.Month == other.Month && one.Day == other.Day && YearSlip(one.Year, other.Year);

    /// <summary>Every day that <see cref="NearlySameDay"/> takes for this one, itself included: about 60, so that a database can look them up.</summary>
    public static IReadOnlyList<DateOnly> NearDays(DateOnly day)
    {
        var (year, month, date) = (day.Year, day.Month, day.Day);
        var days = Enumerable.Range(1, 31).Select(other => Day(year, month, other))
            .Concat(Enumerable.Range(1, 12).Select(other => Day(year, other, date)))
            .Append(Day(year, date, month))
            .Concat(new[] { year - 1, year + 1, year - 10, year + 10, Turned(year) }.Select(other => Day(other, month, date)));
        return [.. days.OfType<DateOnly>().Distinct()];
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    private static bool YearSlip(int one, int other) => Math.Abs(one - other) is 1 or 10 || Turned(one) == other;

    private static int Turned(int year) => year / 100 * 100 + year % 10 * 10 + year / 10 % 10;

    private static bool OneSlip(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1) return false;
        var start = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        string a = one[start..], b = other[start..];
        if (a.Length == b.Length)
            return a[1..] == b[1..] || (a.Length >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..]);
        return a.Length > b.Length ? a[1..] == b : b[1..] == a;
    }
}
