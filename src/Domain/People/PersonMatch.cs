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
    public static Likeness Compare(PersonDetails one, PersonDetails other)
    {
        var names = NamesAgree(one, other);
        var born = one.BornOn == other.BornOn;
        if (one.NhsNumber is not null && other.NhsNumber is not null)
            return one.NhsNumber != other.NhsNumber ? (names && born && SamePostcode(one, other) ? Likeness.Unsure : Likeness.Different)
                : names || born ? Likeness.Same
                : Likeness.Unsure; // the same number with another name and birthday: a slip somewhere
        if (names && born) return SamePostcode(one, other) ? Likeness.Same : Likeness.Unsure;
        var nearBirthday = NearlySameDay(one.BornOn, other.BornOn);
        if (names && nearBirthday && SamePostcode(one, other)) return Likeness.Unsure;
        if (born && SamePostcode(one, other) && (Alike(Family(one), Family(other)) || GivenAgree(one, other))) return Likeness.Unsure;
        return Likeness.Different;
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

    /// <summary>Letters only, without accents, lower case: "O’Neill-Ståhl" is "oneillstahl". Stored beside a name so that a database can look it up.</summary>
    public static string Key(string? name)
    {
        var letters = (name ?? "").Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetter(c));
        return string.Concat(letters).ToLowerInvariant();
    }

    /// <summary>At most one slip (a letter added, lost, changed, or two swapped) in names of four letters or more.</summary>
    public static bool Alike(string one, string other) =>
        one == other || (Math.Min(one.Length, other.Length) >= 4 && OneSlip(one, other));

    private static bool NamesAgree(PersonDetails one, PersonDetails other) =>
        (Alike(Family(one), Family(other)) && GivenAgree(one, other))
        || (Family(one) == Key(other.GivenName) && Key(one.GivenName) == Family(other)); // the two boxes swapped

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

    /// <summary>Day and month swapped, or one part of three different.</summary>
    private static bool NearlySameDay(DateOnly one, DateOnly other) =>
        (one.Year == other.Year && one.Day == other.Month && one.Month == other.Day)
        || (one.Year == other.Year ? 1 : 0) + (one.Month == other.Month ? 1 : 0) + (one.Day == other.Day ? 1 : 0) == 2;

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
