using Linkwork.Domain.Directory;

namespace Linkwork.Pages.Submissions;

/// <summary>Where a suggestion stands, in a word and a colour.</summary>
public static class SuggestionWords
{
    public static string Of(Suggestion suggestion) => suggestion.Status switch
    {
        SuggestionStatus.Listed => "Listed", SuggestionStatus.Refused => "Refused",
        _ => suggestion.Verdict switch { Verdict.Block => "Blocked", Verdict.Hold => "Held", _ => "To read" },
    };

    public static string Colour(Suggestion suggestion) => Of(suggestion) switch
    {
        "Listed" => "green", "Refused" => "grey", "Blocked" => "red", "Held" => "orange", _ => "blue",
    };
}
