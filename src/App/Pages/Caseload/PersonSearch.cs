using System.Globalization;
using Linkwork.Domain.People;

namespace Linkwork.Pages.Caseload;

/// <summary>What somebody typed into the one search box, read as what it looks like.</summary>
public sealed class PersonSearch
{
    private static readonly string[] Dates = ["d/M/yyyy", "d M yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy-M-d", "d MMMM yyyy", "d MMM yyyy"];

    private readonly string kind;
    private readonly string text;
    private readonly Func<AppDb, Viewer, IQueryable<Person>> find;

    private PersonSearch(string kind, string text, Func<AppDb, Viewer, IQueryable<Person>> find) => (this.kind, this.text, this.find) = (kind, text, find);

    /// <summary>As the access log keeps it.</summary>
    public string ForTheLog => $"{kind}: {text}";

    public IQueryable<Person> In(AppDb db, Viewer viewer) => find(db, viewer);

    /// <returns>Null when there is too little to look for.</returns>
    public static PersonSearch? Read(string? typed)
    {
        if (typed.Said() is not { } text) return null;
        if (NhsNumber.Read(text) is { } number) return new("NHS number", number, (db, viewer) => db.People.VisibleTo(viewer).Where(person => person.Details.NhsNumber == number));
        if (DateOnly.TryParseExact(text, Dates, CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.None, out var born))
            return new("born", born.ToString("O", CultureInfo.InvariantCulture), (db, viewer) => db.People.VisibleTo(viewer).Where(person => person.Details.BornOn == born));
        var reference = Domain.Shared.Reference.Read(text) is { } read && "CRP".Contains(read[0]) ? read : null;
        if (reference is not null && text.Count(c => c == '-') == 2 | text.Any(char.IsAsciiDigit)) return new("reference", reference, (db, viewer) => ByReference(db, viewer, reference));
        if (Postcode.Read(text) is { } postcode) return new("postcode", postcode, (db, viewer) => db.People.VisibleTo(viewer).Where(person => person.Details.Postcode == postcode));
        var names = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(PersonMatch.Key).Where(name => name.Length > 0).ToList();
        // Letters alone, parted as a reference is read out: it may be that, or an initial and two names.
        if (reference is not null && names is [{ Length: 1 }, { Length: 4 }, { Length: 4 }]) return new("reference or name", text, (db, viewer) => ByEither(db, viewer, reference, names));
        return names.Sum(name => name.Length) < 2 ? null : new("name", text, (db, viewer) => ByName(db.People.VisibleTo(viewer), names));
    }

    private static IQueryable<Person> ByReference(AppDb db, Viewer viewer, string reference)
    {
        var people = db.People.VisibleTo(viewer);
        return reference[0] switch
        {
            'C' => people.Where(person => db.Cases.VisibleTo(viewer).Where(row => row.Reference == reference).Select(row => row.PersonId).Contains(person.Id)),
            'R' => people.Where(person => db.Referrals.VisibleTo(viewer).Where(row => row.Reference == reference && row.PersonId != null).Select(row => row.PersonId!.Value).Contains(person.Id)),
            _ => people.Where(person => person.Reference == reference),
        };
    }

    private static IQueryable<Person> ByEither(AppDb db, Viewer viewer, string reference, List<string> names)
    {
        var (its, named) = (ByReference(db, viewer, reference).Select(person => person.Id), ByName(db.People.VisibleTo(viewer), names).Select(person => person.Id));
        return db.People.VisibleTo(viewer).Where(person => its.Contains(person.Id) || named.Contains(person.Id));
    }

    /// <summary>One word begins either name; of two or more, the first and the rest begin the two names, in either order.</summary>
    private static IQueryable<Person> ByName(IQueryable<Person> people, List<string> names)
    {
        var (one, rest) = (names[0], string.Concat(names.Skip(1)));
        if (rest.Length == 0) return people.Where(person => person.FamilyKey.StartsWith(one) || person.GivenKey.StartsWith(one));
        return people.Where(person => (person.FamilyKey.StartsWith(rest) && person.GivenKey.StartsWith(one)) || (person.FamilyKey.StartsWith(one) && person.GivenKey.StartsWith(rest)));
    }
}
