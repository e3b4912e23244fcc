using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Ui;

namespace Linkwork.Pages.SelfReferral;

/// <summary>What somebody who refers themself has answered so far.</summary>
public sealed record SelfReferralAnswers : IAnswersOfForm
{
    public static string Form => "refer-yourself";

    public Guid? TeamId { get; init; }
    public string? GivenName { get; init; }
    public string? FamilyName { get; init; }
    [Display(Name = "Your date of birth")]
    public DateOnly? BornOn { get; init; }
    public bool NoFixedAbode { get; init; }
    public string? Address { get; init; }
    public string? Postcode { get; init; }
    public string? Practice { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public ContactWay PreferredContact { get; init; }
    public MessageSafety? LeaveMessage { get; init; }
    public string? MustNotKnow { get; init; }
    public List<Need> Reasons { get; init; } = [];
    public string? Story { get; init; }
    public WorkAnswer? Work { get; init; }
    public bool? HasRisks { get; init; }
    public string? Risks { get; init; }
    public string? Language { get; init; }
    public bool Interpreter { get; init; }
    public string? AccessNeeds { get; init; }

    /// <param name="practice">The code of the practice they named, when there was just one of that name.</param>
    public Referral ToReferral(string? practice, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7();
        var team = TeamId ?? Guid.Empty;
        var details = ToDetails(practice);
        return new()
        {
            TeamId = team, Id = id, ReceivedAt = at, Details = details, Urgency = Urgency.Routine,
            Referrer = new() { Source = ReferralSource.Self, Name = details.FullName, CameBy = ReferralRoute.Online },
            Reasons = [.. Reasons.Distinct().Select(need => new ReferralReason { TeamId = team, ReferralId = id, Need = need })],
            Story = string.Join("\n\n", new[] { Story.Said(), practice is null && Practice.Said() is { } named ? $"Their GP practice, as they wrote it: {named}" : null }.OfType<string>()).Said(),
            NoKnownRisks = HasRisks == false, Risks = HasRisks == true ? Risks.Said() : null, Agreed = true, AgreementToldBy = "the person",
            WorkAnswer = Work, WorkRaisedBy = Work is null ? null : RaisedBy.Person,
        };
    }

    private PersonDetails ToDetails(string? practice) => new()
    {
        GivenName = GivenName.Said() ?? "", FamilyName = FamilyName.Said() ?? "", BornOn = BornOn ?? default, PracticeCode = practice,
        NoFixedAbode = NoFixedAbode, Address = Address.Said(), Postcode = Postcode.Said() is { } postcode ? Domain.People.Postcode.Read(postcode) ?? postcode : null,
        Phone = Phone.Said(), Email = Email.Said(), PreferredContact = PreferredContact, LeaveMessage = LeaveMessage ?? MessageSafety.NotAsked,
        MustNotKnow = MustNotKnow.Said(), Language = Language.Said(), Interpreter = Interpreter, AccessNeeds = AccessNeeds.Said(),
    };
}
