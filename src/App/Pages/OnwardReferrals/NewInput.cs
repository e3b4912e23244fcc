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

    /// <summary>As typed; only for a programme that needs it. Typed is agreed to.</summary>
    public string? NationalInsuranceNumber { get; set; }

    /// <summary>As it is kept; null when nothing was typed or it can't be one.</summary>
    public string? Number() => Domain.People.NationalInsuranceNumber.Read(NationalInsuranceNumber);

    /// <summary>All that the person agreed to.</summary>
    public IReadOnlyList<DataCategory> Shared() => [.. Agreed.Concat(Number() is null ? [] : [DataCategory.NationalInsurance]).Distinct().Order()];

    /// <summary>The seal of the preview that was seen.</summary>
    public string? Seen { get; set; }

    /// <summary>Back to the form, with all that was typed.</summary>
    public bool Change { get; set; }

    /// <param name="numberNotTaken">Why the service isn't told their National Insurance number; null where its programme needs it.</param>
    public IEnumerable<Problem> Problems(DateOnly today, string? numberNotTaken)
    {
        if (NationalInsuranceNumber.Said() is not null)
        {
            if (numberNotTaken is not null) yield return new(nameof(NationalInsuranceNumber), numberNotTaken);
            else if (Number() is null) yield return new(nameof(NationalInsuranceNumber), "Check the National Insurance number: two letters, six numbers and a letter from A to D, as on a payslip. Or leave it empty");
        }

        if (Share.Problem(Agreed, Until, today) is { } problem) yield return new(Agreed.Count == 0 ? nameof(Agreed) : nameof(Until), problem);
        if (Agreed.Except(OnwardItems.Categories).Any()) yield return new(nameof(Agreed), "Safety goes only by the team’s safeguarding lead");
        if (Note.Said() is not null && (NoteCategory is not { } category || !OnwardItems.Categories.Contains(category)))
            yield return new(nameof(NoteCategory), "Choose what your note is about, so that it goes only if they agreed to share that");
    }

    /// <summary>What was previewed, in one line: if anything differs when it is sent, it isn't sent.</summary>
    /// <param name="withdrawn">Shares withdrawn so far: one more means that the person has changed their mind meanwhile.</param>
    /// <param name="guarded">Words the writer was warned of.</param>
    public string Seal(Disclosure preview, IReadOnlyList<GuardedWord> guarded, DateOnly until, int withdrawn, string? notTaking) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
            new { preview.Recipient, preview.Items, preview.Withheld, preview.SpeakBeforeVisiting, guarded, until, withdrawn, notTaking, Number = Number() }))));
}
