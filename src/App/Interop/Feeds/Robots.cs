using System.Globalization;
using System.Text;

namespace Linkwork.Interop.Feeds;

/// <summary>What a site asks of programs in its robots.txt. The longest rule that fits an address holds; of two as long, the one that allows.</summary>
/// <remarks>RFC 9309, and Crawl-delay as many sites write it though no standard has it.</remarks>
public sealed class Robots
{
    /// <summary>As much of the file is read, in bytes: the least that the RFC lets a reader stop at.</summary>
    public const int SizeLimit = 500 * 1024;

    public static readonly Robots AllowAll = new([], null);

    private readonly IReadOnlyList<(bool Allow, string Pattern)> rules;

    private Robots(IReadOnlyList<(bool, string)> rules, TimeSpan? delay) => (this.rules, Delay) = (rules, delay);

    /// <summary>How long to wait between two requests.</summary>
    public TimeSpan? Delay { get; }

    /// <summary>The rules for this program, or for all programs when none are for it.</summary>
    public static Robots Parse(string text, string program)
    {
        var (ours, everybodys) = (new Group(), new Group());
        List<Group> current = [];
        var naming = false;
        foreach (var (key, value) in text.Split('\n').Select(Line))
        {
            if (key == "user-agent")
            {
                if (!naming) current = [];
                naming = true;
                if (value.Equals(program, StringComparison.OrdinalIgnoreCase)) current.Add(ours);
                else if (value == "*") current.Add(everybodys);
                foreach (var group in current) group.Named = true;
                continue;
            }
            if (key is not ("allow" or "disallow" or "crawl-delay")) continue;
            naming = false;
            foreach (var group in current) group.Take(key, value);
        }
        var asked = ours.Named ? ours : everybodys;
        return new(asked.Rules, asked.Delay);
    }

    /// <param name="pathAndQuery">Of the address, with its escapes.</param>
    public bool Allows(string pathAndQuery)
    {
        var path = Normal(pathAndQuery);
        if (path == "/robots.txt") return true;
        var (longest, allowed) = (-1, true);
        foreach (var (allow, pattern) in rules)
            if ((pattern.Length > longest || (pattern.Length == longest && allow)) && Fits(pattern, path))
                (longest, allowed) = (pattern.Length, allow);
        return allowed;
    }

    private static (string Key, string Value) Line(string line)
    {
        var said = line.Split('#')[0];
        var colon = said.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", "") : (said[..colon].Trim().ToLowerInvariant(), said[(colon + 1)..].Trim());
    }

    /// <summary>A star stands for anything, a dollar at the end for the end; else a pattern is a beginning.</summary>
    private static bool Fits(string pattern, string path)
    {
        var whole = pattern.EndsWith('$');
        var glob = whole ? pattern[..^1] : pattern + "*";
        var (at, star, starAt, i) = (0, -1, 0, 0);
        while (i < path.Length)
        {
            if (at < glob.Length && glob[at] == '*') (star, starAt, at) = (at, i, at + 1);
            else if (at < glob.Length && glob[at] == path[i]) (at, i) = (at + 1, i + 1);
            else if (star >= 0) (at, starAt, i) = (star + 1, starAt + 1, starAt + 1);
            else return false;
        }
        return glob.AsSpan(at).TrimStart('*').IsEmpty;
    }

    /// <summary>Escaped letters as letters and other letters escaped, so that a rule and an address written differently are the same.</summary>
    private static string Normal(string written)
    {
        var normal = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '%' && i + 2 < written.Length && byte.TryParse(written.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                var letter = (char)code;
                normal.Append(char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~' ? $"{letter}" : $"%{code:X2}");
                i += 2;
            }
            else if (char.IsAscii(written[i])) normal.Append(written[i]);
            else
            {
                var letters = char.IsHighSurrogate(written[i]) && i + 1 < written.Length ? written.Substring(i++, 2) : written[i].ToString();
                foreach (var part in Encoding.UTF8.GetBytes(letters)) normal.Append(CultureInfo.InvariantCulture, $"%{part:X2}");
            }
        }
        return normal.ToString();
    }

    private sealed class Group
    {
        public bool Named { get; set; }
        public List<(bool Allow, string Pattern)> Rules { get; } = [];
        public TimeSpan? Delay { get; private set; }

        public void Take(string key, string value)
        {
            if (key == "crawl-delay")
                Delay = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 3600 ? TimeSpan.FromSeconds(seconds) : Delay;
            else if (value.Length > 0)
                Rules.Add((key == "allow", Normal(value)));
        }
    }
}
