using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Pages.Conversations;

namespace Linkwork.Pages.Cases;

/// <summary>The form that records a contact, on the case page and on its own after a mistake.</summary>
/// <param name="NoMessages">The person asked for no messages.</param>
/// <param name="OffersWork">Work hasn't been offered in this case.</param>
public sealed record ContactForm(string Address, bool NoMessages, bool OffersWork, ContactInput Input)
{
    public static ContactForm For(CaseOnOnePage view) => new(view.Address, view.Person.Details.LeaveMessage == MessageSafety.No, view.Case.Offer is null, new());
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

    /// <summary>The one offer of a work conversation, when it was made in this contact.</summary>
    public OfferInput Offer { get; set; } = new();

    /// <summary>They said that a benefit has stopped or been cut.</summary>
    public bool LostBenefit { get; set; }

    /// <summary>Nobody can have answered who wasn't spoken with.</summary>
    public IEnumerable<Problem> OfferProblems(Case its, DateOnly today) =>
        Offer.Answer is not null && Outcome != ContactOutcome.Spoke ? [new(nameof(Offer.Answer), "You can only have offered work when you spoke with them")] : Offer.Problems(its, today);
}
