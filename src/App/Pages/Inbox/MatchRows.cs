using Linkwork.Domain.People;
using Linkwork.Ui;

namespace Linkwork.Pages.Inbox;

/// <summary>Two sets of details side by side.</summary>
public static class MatchRows
{
    public static IEnumerable<(string Label, string Sent, string Known)> Of(PersonDetails sent, PersonDetails known)
    {
        foreach (var (label, of) in Rows) yield return (label, of(sent) ?? "Not given", of(known) ?? "Not known");
    }

    private static readonly (string Label, Func<PersonDetails, string?> Of)[] Rows =
    [
        ("First name", details => details.GivenName),
        ("Last name", details => details.FamilyName),
        ("Likes to be called", details => details.PreferredName),
        ("Date of birth", details => Format.Date(details.BornOn)),
        ("NHS number", details => details.NhsNumber is { } number ? Format.NhsNumber(number) : null),
        ("Practice", details => details.PracticeCode),
        ("Postcode", details => details.NoFixedAbode ? "No fixed abode" : Postcode.Read(details.Postcode) ?? details.Postcode),
        ("Address", details => details.Address),
        ("Phone", details => details.Phone),
        ("Email", details => details.Email),
    ];
}
