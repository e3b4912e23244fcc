namespace Linkwork.Domain.People;

/// <summary>The national code of a GP practice: a letter and five digits.</summary>
/// <remarks>Source: NHS Organisation Data Service.</remarks>
public static class OdsCode
{
    /// <summary>The code in capitals, or null when it can't be a practice's. Doesn't say that the practice exists.</summary>
    public static string? ReadPractice(string? typed)
    {
        var code = (typed ?? "").Replace(" ", "").ToUpperInvariant();
        return code.Length == 6 && char.IsAsciiLetterUpper(code[0]) && code[1..].All(char.IsAsciiDigit) ? code : null;
    }
}
