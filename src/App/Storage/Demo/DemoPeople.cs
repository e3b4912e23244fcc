using Linkwork.Domain.People;
using Linkwork.Domain.Shared;

namespace Linkwork.Storage.Demo;

/// <summary>Invented people: test NHS numbers, telephone numbers kept for drama, and the awkward cases that real life has.</summary>
internal sealed class DemoPeople(DemoDice dice)
{
    private readonly HashSet<string> names = [];

    /// <summary>Somebody new of the team's part of the borough.</summary>
    /// <param name="practice">ODS code, or null when not registered anywhere.</param>
    public PersonDetails Somebody(bool inBrackenholme, string? practice)
    {
        var gender = dice.Weighed(("2", 58), ("1", 40), ("9", 2));
        var (given, family) = NewName(gender);
        var details = new PersonDetails
        {
            GivenName = given, FamilyName = family, Gender = gender, BornOn = dice.Today.AddDays(-dice.Between(7_000, 92 * 365)),
            Ethnicity = dice.Weighed(("A", 62), ("B", 3), ("C", 6), ("H", 6), ("J", 4), ("M", 3), ("N", 5), ("D", 3), ("S", 2), ("Z", 4), ("99", 2)),
            NhsNumber = dice.Chance(0.85) ? TestNhsNumber() : null, PracticeCode = practice, Pronouns = dice.Chance(0.05) ? "they/them" : null,
            PreferredContact = dice.Weighed((ContactWay.NotSaid, 40), (ContactWay.Phone, 30), (ContactWay.Text, 18), (ContactWay.Email, 6), (ContactWay.Letter, 6)),
        };
        return WithSafety(WithNeeds(WithPlace(details, inBrackenholme)));
    }

    /// <summary>The same person, written down again by somebody in a hurry: no NHS number, another postcode.</summary>
    public PersonDetails HalfRemembered(PersonDetails known) => known with
    {
        NhsNumber = null, Postcode = null, Address = null, Phone = Mobile(), Email = null, LeaveMessage = MessageSafety.NotAsked,
        MustNotKnow = null, SafeContactNote = null,
    };

    private (string Given, string Family) NewName(string gender)
    {
        while (true)
        {
            var (given, family) = (dice.Pick(DemoWords.Names(gender)), dice.Pick(DemoWords.Names("family")));
            if (names.Add($"{given} {family}")) return (given, family);
        }
    }

    private PersonDetails WithPlace(PersonDetails details, bool inBrackenholme)
    {
        var phone = dice.Weighed((Mobile(), 75), ($"01632 960{dice.Between(300, 999):000}", 19), (null, 6));
        if (dice.Chance(0.03)) return details with { NoFixedAbode = true, Phone = phone, SafeContactNote = "Leave word at Lamplighters; breakfast is from eight." };
        var postcode = dice.Pick(inBrackenholme ? DemoPostcodes.Brackenholme : DemoPostcodes.Aldersea);
        return details with
        {
            Phone = phone, Postcode = postcode, Address = $"{dice.Between(1, 140)} {dice.Words("address")}, {DemoDirectory.TownOf(postcode)}",
            Email = dice.Chance(0.4) ? $"{PersonMatch.Key(details.GivenName)}.{PersonMatch.Key(details.FamilyName)}@post.example" : null,
        };
    }

    private PersonDetails WithNeeds(PersonDetails details)
    {
        if (dice.Chance(0.06)) details = details with { Interpreter = true, Language = dice.Pick(["Polish", "Arabic", "Bengali", "Ukrainian", "British Sign Language", "Farsi"]) };
        if (dice.Chance(0.14)) details = details with { AccessNeeds = dice.Words("access") };
        return dice.Chance(0.09)
            ? details with
            {
                OtherName = $"{dice.Pick(DemoWords.Names("2"))} {details.FamilyName}", OtherPhone = Mobile(), PreferredContact = ContactWay.ThroughSomeoneElse,
                OtherRelationship = dice.Pick(["sister, holds lasting power of attorney", "support worker", "advocate", details.BornOn < dice.Today.AddYears(-58) ? "daughter, who cares for them" : "mother"]),
            }
            : details;
    }

    private PersonDetails WithSafety(PersonDetails details)
    {
        if (dice.Chance(0.05))
            return details with { LeaveMessage = MessageSafety.No, MustNotKnow = dice.Words("must-not-know"), SafeContactNote = dice.Words("safe") };
        return details with { LeaveMessage = dice.Weighed((MessageSafety.Yes, 58), (MessageSafety.NotAsked, 36), (MessageSafety.No, 6)) };
    }

    private string Mobile() => $"07700 900{dice.Between(0, 999):000}";

    // Of ten check digits at most one is right; a few numbers have none and are passed over.
    private string TestNhsNumber()
    {
        while (true)
        {
            var nine = $"999{dice.Between(0, 999_999):000000}";
            for (var check = 0; check < 10; check++)
                if (NhsNumber.Read($"{nine}{check}") is { } valid) return valid;
        }
    }
}
