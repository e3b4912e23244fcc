using System.Globalization;
using System.Text.RegularExpressions;

namespace Linkwork.Ui;

/// <summary>Whether white text can be read on a colour.</summary>
public static partial class Contrast
{
    /// <summary>What WCAG 2.2 AA asks of text.</summary>
    public const double Enough = 4.5;

    /// <summary>The contrast of a colour with white, 1 to 21.</summary>
    /// <param name="colour">Hexadecimal, "#005eb8".</param>
    /// <returns>Null when it isn't a colour.</returns>
    /// <remarks>Source: W3C, Web Content Accessibility Guidelines 2.2, relative luminance and contrast ratio.</remarks>
    public static double? WithWhite(string? colour)
    {
        if (colour is null || !Colour().IsMatch(colour)) return null;
        double Part(int at)
        {
            var part = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }

        return 1.05 / (0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5) + 0.05);
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.None, 100)]
    private static partial Regex Colour();
}
