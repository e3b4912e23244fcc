using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;

namespace Linkwork.Pages.Cases;

/// <summary>The form that records a contact, on the case page and on its own after a mistake.</summary>
/// <param name="NoMessages">The person asked for no messages.</param>
public sealed record ContactForm(string Address, bool NoMessages, ContactInput Input)
{
    public static ContactForm For(CaseOnOnePage view) => new(view.Address, view.Person.Details.LeaveMessage == MessageSafety.No, new());
}

public sealed class ContactInput
{
    public ContactWith How { get; set; } = ContactWith.Phone;

    public ContactOutcome Outcome { get; set; } = ContactOutcome.Spoke;

    [StringLength(8000, ErrorMessage = "Keep the note under 8,000 characters")]
    public string? Note { get; set; }

    /// <summary>Both empty is now.</summary>
    [Display(Name = "Day")]
    public DateOnly? On { get; set; }

    [Display(Name = "Time")]
    public TimeOnly? From { get; set; }

    public bool Agreed { get; set; }

    /// <summary>They said that a benefit has stopped or been cut.</summary>
    public bool LostBenefit { get; set; }
}
