namespace Linkwork.Domain.Directory;

/// <summary>What is kept from the public must not stand in words that anybody reads.</summary>
public sealed partial class Service
{
    public const string GivenAway = "This tells what is kept for staff under “Where” or “Whom to ask”. Take it out, or open it there first";

    private const int ShortestStreet = 7;

    /// <summary>Whether words would tell the postcode or the numbered street of a hidden place, or a phone or email that is for staff only.</summary>
    public bool GivesAway(string? words)
    {
        if (words.Said() is not { } said) return false;
        var (letters, phones) = (Letters(said), EntryReach.Phones(said));
        var open = Locations.Where(place => place.Visibility == Visibility.Public).Select(place => Letters(place.Postcode)).ToHashSet(StringComparer.Ordinal);
        return Locations.Exists(place => place.Visibility != Visibility.Public && (Holds(Letters(place.Postcode), open) || (Street(place) is { } street && letters.Contains(street, StringComparison.Ordinal))))
            || Contacts.Exists(contact => contact.Visibility != Visibility.Public
                && (EntryReach.Phones(contact.Phone).Intersect(phones, StringComparer.Ordinal).Any() || (contact.Email.Said() is { } email && said.Contains(email, StringComparison.OrdinalIgnoreCase))));

        bool Holds(string postcode, HashSet<string> known) => postcode.Length > 0 && !known.Contains(postcode) && letters.Contains(postcode, StringComparison.Ordinal);
    }

    private static string? Street(Location place) =>
        Letters(place.Address?.Split(',')[0]) is { Length: >= ShortestStreet } street && street.Any(char.IsAsciiDigit) ? street : null;

    private static string Letters(string? words) => string.Concat((words ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
