using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Sharing;

namespace Linkwork.Pages.OnwardReferrals;

/// <summary>What the person agreed to, as a form has it.</summary>
public sealed class NewInput
{
    public List<DataCategory> Agreed { get; set; } = [];

    [Display(Name = "the day this ends")]
    public DateOnly? Until { get; set; }

    public string? Note { get; set; }

    public DataCategory? NoteCategory { get; set; }

    public Need? Need { get; set; }

    public string? UrgentReason { get; set; }

    /// <summary>The seal of the preview that was seen.</summary>
    public string? Seen { get; set; }

    /// <summary>Back to the form, with all that was typed.</summary>
    public bool Change { get; set; }

    public IEnumerable<Problem> Problems(DateOnly today)
    {
        if (Share.Problem(Agreed, Until, today) is { } problem) yield return new(Agreed.Count == 0 ? nameof(Agreed) : nameof(Until), problem);
        if (Agreed.Except(OnwardItems.Categories).Any()) yield return new(nameof(Agreed), "Safety goes only by the team’s safeguarding lead");
        if (Note.Said() is not null && (NoteCategory is not { } category || !OnwardItems.Categories.Contains(category)))
            yield return new(nameof(NoteCategory), "Choose what your note is about, so that it goes only if they agreed to share that");
    }

    /// <summary>What was previewed, in one line: if anything differs when it is sent, it isn't sent.</summary>
    /// <param name="withdrawn">Shares withdrawn so far: one more means that the person has changed their mind meanwhile.</param>
    /// <param name="guarded">Words the writer was warned of.</param>
    public static string Seal(Disclosure preview, IReadOnlyList<GuardedWord> guarded, DateOnly until, int withdrawn, string? notTaking) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
            new { preview.Recipient, preview.Items, preview.Withheld, preview.SpeakBeforeVisiting, guarded, until, withdrawn, notTaking }))));
}
