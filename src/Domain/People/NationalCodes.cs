namespace Linkwork.Domain.People;

/// <summary>National codes for what people say about themselves.</summary>
/// <remarks>Source: NHS Data Dictionary, PERSON STATED GENDER CODE and ETHNIC CATEGORY.</remarks>
public static class NationalCodes
{
    public static IReadOnlyList<(string Code, string Label)> Genders { get; } = [("1", "Male"), ("2", "Female"), ("9", "Neither male nor female"), ("X", "Not known")];

    public static IReadOnlyList<(string Code, string Label)> Ethnicities { get; } =
    [
        ("A", "White: British"), ("B", "White: Irish"), ("C", "White: any other White background"),
        ("D", "Mixed: White and Black Caribbean"), ("E", "Mixed: White and Black African"), ("F", "Mixed: White and Asian"), ("G", "Mixed: any other mixed background"),
        ("H", "Asian or Asian British: Indian"), ("J", "Asian or Asian British: Pakistani"), ("K", "Asian or Asian British: Bangladeshi"),
        ("L", "Asian or Asian British: any other Asian background"),
        ("M", "Black or Black British: Caribbean"), ("N", "Black or Black British: African"), ("P", "Black or Black British: any other Black background"),
        ("R", "Chinese"), ("S", "Any other ethnic group"), ("Z", "Asked, and not stated"), ("99", "Not known"),
    ];

    /// <summary>The words for a code, or null when it is none of the list.</summary>
    public static string? Label(this IEnumerable<(string Code, string Label)> list, string? code) =>
        list.Where(entry => entry.Code == code).Select(entry => entry.Label).FirstOrDefault();
}
