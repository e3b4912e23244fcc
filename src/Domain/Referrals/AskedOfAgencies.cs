namespace Linkwork.Domain.Referrals;

/// <summary>What an agency that referred is asked. It may be a jobcentre, or report to one, and nobody has agreed to anything yet: so it reads these sentences and
/// none that somebody typed. Each asks for something and tells nothing of the person. Whatever else there is to ask or say is said by phone.</summary>
public static class AskedOfAgencies
{
    public const string Phone = "Please phone us about this referral";
    public const string ByPhone = "An agency reads nothing that you type: it may report to a benefits authority. Say anything else by phone";

    public static IReadOnlyList<string> Questions { get; } =
    [
        Phone,
        "What is the person’s full address and postcode?",
        "Which language does the person speak, and is an interpreter needed?",
        "How may we contact the person, and when is it safe to?",
        "Does the person need anything to be in place for a meeting, like step-free access?",
        "Who told you that the person agreed to be referred?",
    ];

    /// <summary>A question as an agency reads it: one of these, or, where somebody typed it before this was so, the request to phone.</summary>
    public static string Read(string text) => Questions.Contains(text, StringComparer.Ordinal) ? text : Phone;
}
