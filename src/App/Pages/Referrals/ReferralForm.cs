using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.Pages.Referrals;

/// <summary>A referral as it is typed: the must-haves first, the rest if it is known.</summary>
public sealed class ReferralForm
{
    private const int Line = 200;
    private const int Text = 4000;

    public Guid? TeamId { get; set; }

    public string? GivenName { get; set; }
    public string? FamilyName { get; set; }

    [Display(Name = "Date of birth")]
    public DateOnly? BornOn { get; set; }
    public string? NhsNumber { get; set; }
    public string? Practice { get; set; }
    public bool PracticeUnknown { get; set; }
    public List<Need> Reasons { get; set; } = [];
    public string? Story { get; set; }
    public Urgency Urgency { get; set; }
    public bool NoKnownRisks { get; set; }
    public string? Risks { get; set; }
    public bool? Agreed { get; set; }
    public string? AgreementToldBy { get; set; } = "the person";

    public string? PreferredName { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Address { get; set; }
    public string? Postcode { get; set; }
    public bool NoFixedAbode { get; set; }
    public ContactWay PreferredContact { get; set; }
    public string? OtherName { get; set; }
    public string? OtherRelationship { get; set; }
    public string? OtherPhone { get; set; }

    public MessageSafety LeaveMessage { get; set; }
    public string? MustNotKnow { get; set; }
    public string? SafeContactNote { get; set; }

    public string? Language { get; set; }
    public bool Interpreter { get; set; }
    public string? AccessNeeds { get; set; }
    public string? Pronouns { get; set; }
    public string? Gender { get; set; }
    public string? Ethnicity { get; set; }

    public List<WorkSituation> WorkSituations { get; set; } = [];
    public RaisedBy? WorkRaisedBy { get; set; }
    public WorkAnswer? WorkAnswer { get; set; }

    [Display(Name = "The day they chose")]
    public DateOnly? WorkNotNowUntil { get; set; }
    public string? Hopes { get; set; }

    /// <param name="practice">The ODS code that <see cref="Practice"/> turned out to mean.</param>
    public Referral ToReferral(Guid teamId, Referrer referrer, string? practice, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            TeamId = teamId, Id = id, ReceivedAt = at, Details = Details(practice), Referrer = referrer, Urgency = Urgency,
            Reasons = [.. Reasons.Distinct().Select(need => new ReferralReason { TeamId = teamId, ReferralId = id, Need = need })],
            Story = Story.Said(), Hopes = Hopes.Said(), NoKnownRisks = NoKnownRisks, Risks = Risks.Said(),
            Agreed = Agreed == true, AgreementToldBy = AgreementToldBy.Said(),
            WorkSituations = [.. WorkSituations.Distinct()], WorkRaisedBy = WorkRaisedBy, WorkAnswer = WorkAnswer, WorkNotNowUntil = WorkNotNowUntil,
        };
    }

    private PersonDetails Details(string? practice) => new()
    {
        GivenName = GivenName.Said() ?? "", FamilyName = FamilyName.Said() ?? "", BornOn = BornOn ?? default, PracticeCode = practice,
        NhsNumber = NhsNumber.Said() is { } number ? Domain.People.NhsNumber.Read(number) ?? number : null,
        PreferredName = PreferredName.Said(), Pronouns = Pronouns.Said(), Gender = Gender.Said(), Ethnicity = Ethnicity.Said(),
        Phone = Phone.Said(), Email = Email.Said(), Address = Address.Said(), NoFixedAbode = NoFixedAbode, PreferredContact = PreferredContact,
        Postcode = Postcode.Said() is { } postcode ? Domain.People.Postcode.Read(postcode) ?? postcode : null,
        OtherName = OtherName.Said(), OtherRelationship = OtherRelationship.Said(), OtherPhone = OtherPhone.Said(),
        LeaveMessage = LeaveMessage, MustNotKnow = MustNotKnow.Said(), SafeContactNote = SafeContactNote.Said(),
        Language = Language.Said(), Interpreter = Interpreter, AccessNeeds = AccessNeeds.Said(),
    };

    /// <summary>What only the form can get wrong; the rest is asked of the referral.</summary>
    public IEnumerable<Problem> Problems()
    {
        if (Agreed is null) yield return new(nameof(Agreed), "Say whether the person agreed to be referred");
        if (WorkAnswer is not null && WorkRaisedBy is null && WorkSituations.Count == 0) yield return new(nameof(WorkRaisedBy), "Say who raised work: the person or you");
        if (Gender.Said() is { } gender && NationalCodes.Genders.Label(gender) is null) yield return new(nameof(Gender), "Choose from the list");
        if (Ethnicity.Said() is { } ethnicity && NationalCodes.Ethnicities.Label(ethnicity) is null) yield return new(nameof(Ethnicity), "Choose from the list");
        if (Email.Said() is { } email && !(email.IndexOf('@') is > 0 and var at && at < email.Length - 1)) yield return new(nameof(Email), "Check the email address: it should look like name@example.org");
        foreach (var (field, value, most) in Lengths().Where(entry => entry.Value?.Length > entry.Most))
            yield return new(field, $"Shorten this to {most:N0} characters: it has {value!.Length:N0}");
    }

    private IEnumerable<(string Field, string? Value, int Most)> Lengths() =>
    [
        (nameof(Story), Story, Text), (nameof(Hopes), Hopes, Text), (nameof(Risks), Risks, Text), (nameof(AccessNeeds), AccessNeeds, Text),
        (nameof(MustNotKnow), MustNotKnow, Text), (nameof(SafeContactNote), SafeContactNote, Text), (nameof(Address), Address, 500),
        (nameof(AgreementToldBy), AgreementToldBy, Line), (nameof(PreferredName), PreferredName, 35), (nameof(Phone), Phone, 40), (nameof(Email), Email, 254),
        (nameof(OtherName), OtherName, Line), (nameof(OtherRelationship), OtherRelationship, Line), (nameof(OtherPhone), OtherPhone, 40),
        (nameof(Language), Language, Line), (nameof(Pronouns), Pronouns, 40), (nameof(NhsNumber), NhsNumber, 40),
    ];
}
