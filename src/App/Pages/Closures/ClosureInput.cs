using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;

namespace Linkwork.Pages.Closures;

/// <summary>Why the case closes, and what was agreed to be sent.</summary>
public sealed class ClosureInput
{
    public ClosureReason? Reason { get; set; }

    public string? Summary { get; set; }

    /// <summary>The seal of the letters that were shown: what goes is what was seen, or it is shown again.</summary>
    public string? Seen { get; set; }

    /// <summary>Back from the preview to the form.</summary>
    public bool Change { get; set; }

    /// <summary>Changes when any word, recipient or withheld line of the letters does.</summary>
    /// <param name="guarded">Words the writer was warned of.</param>
    public static string Seal(IEnumerable<Sending> letters, IReadOnlyList<GuardedWord>? guarded = null)
    {
        var said = letters.Select(letter => new { letter.Disclosure.Recipient, letter.Disclosure.Items, letter.Disclosure.Withheld });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { said, guarded }))));
    }
}
