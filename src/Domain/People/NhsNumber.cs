namespace Linkwork.Domain.People;

/// <summary>An NHS number: ten digits, the last a check digit.</summary>
/// <remarks>Source: NHS Data Dictionary, NHS NUMBER. Weights 10 to 2; 11 less the remainder by 11; 11 counts as 0 and 10 is never issued.</remarks>
public static class NhsNumber
{
    /// <summary>The ten digits of what was typed (spaces and dashes allowed), or null when they are not an NHS number.</summary>
    public static string? Read(string? typed)
    {
        var digits = (typed ?? "").Replace(" ", "").Replace("-", "");
        return digits.Length == 10 && digits.All(char.IsAsciiDigit) && CheckDigit(digits) == digits[9] - '0' ? digits : null;
    }

    /// <summary>As printed on letters: 3-3-4.</summary>
    public static string Show(string digits) => $"{digits[..3]} {digits[3..6]} {digits[6..]}";

    private static int CheckDigit(string digits)
    {
        var sum = digits.Take(9).Select((digit, place) => (digit - '0') * (10 - place)).Sum();
        return (11 - sum % 11) % 11;
    }
}
