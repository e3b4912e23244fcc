using Linkwork.Domain.People;

namespace Linkwork.Reports;

/// <summary>The groups by which figures are compared, from what is known of a person. What isn't known is a group that says so.</summary>
/// <remarks>The record has no field for disability; access needs written down are the nearest, and are called what they are.</remarks>
public static class EqualityGroups
{
    public const string NotKnown = "Not known";
    public const string NotSaid = "Not said";

    private static readonly string[] Ages = ["Under 16", "16 to 24", "25 to 34", "35 to 49", "50 to 64", "65 and over"];

    public static IReadOnlyList<(string Name, IReadOnlyList<string> Groups, Func<PersonDetails, DateOnly, string> Of)> All { get; } =
    [
        ("By age", Ages, (person, day) => Age(person.AgeOn(day))),
        ("By gender", [.. NationalCodes.Genders.Where(gender => gender.Code != "X").Select(gender => gender.Label), NotKnown],
            (person, _) => person.Gender == "X" ? NotKnown : NationalCodes.Genders.Label(person.Gender) ?? NotKnown),
        ("By ethnicity", ["White: British", "White: other", "Mixed", "Asian or Asian British", "Black or Black British", "Chinese or any other", NotKnown], (person, _) => Ethnicity(person.Ethnicity)),
        ("By language", ["English", "Another language", NotKnown], (person, _) => person.Language.Said() is not { } language ? NotKnown
            : language.StartsWith("English", StringComparison.OrdinalIgnoreCase) ? "English" : "Another language"),
        ("By access needs", ["Some written down", "None written down"], (person, _) => person.AccessNeeds.Said() is null ? "None written down" : "Some written down"),
    ];

    private static string Age(int years) => years switch { < 16 => Ages[0], < 25 => Ages[1], < 35 => Ages[2], < 50 => Ages[3], < 65 => Ages[4], _ => Ages[5] };

    private static string Ethnicity(string? code) => code switch
    {
        "A" => "White: British",
        "B" or "C" => "White: other",
        "D" or "E" or "F" or "G" => "Mixed",
        "H" or "J" or "K" or "L" => "Asian or Asian British",
        "M" or "N" or "P" => "Black or Black British",
        "R" or "S" => "Chinese or any other",
        _ => NotKnown,
    };
}
