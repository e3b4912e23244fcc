using Linkwork.Domain.Access;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;

namespace Linkwork.Pages.Referrals;

/// <summary>Who refers, when a team member writes down what reached them by phone, email or as a task.</summary>
public sealed class SenderForm
{
    public ReferralSource? Source { get; set; }
    public ReferralRoute? CameBy { get; set; }
    public string? Name { get; set; }
    public string? JobTitle { get; set; }
    public string? PlaceName { get; set; }

    /// <summary>A practice's ODS code: whoever belongs there then sees this referral's steps.</summary>
    public string? PlaceCode { get; set; }
    public string? Contact { get; set; }

    public IEnumerable<Problem> Problems()
    {
        if (Source is null) yield return new(nameof(Source), "Choose who the referral came from");
        if (CameBy is null) yield return new(nameof(CameBy), "Choose how it reached you");
        if (Source != ReferralSource.Self && Name.Said() is null) yield return new(nameof(Name), "Enter the name of whoever referred");
        if (Source is not (null or ReferralSource.Self or ReferralSource.SomebodyElse) && PlaceName.Said() is null && PlaceCode.Said() is null)
            yield return new(nameof(PlaceName), "Enter the name of the practice, hospital or agency");
        if (PlaceCode.Said() is not null && (Source != ReferralSource.GpPractice || OdsCode.ReadPractice(PlaceCode) is null))
            yield return new(nameof(PlaceCode), "A practice’s code is a letter and 5 digits, like A81001. Leave it empty for anybody else");
        if (new[] { Name, JobTitle, PlaceName, Contact }.Any(text => text?.Length > 200)) yield return new(nameof(Name), "Keep each answer under 200 characters");
    }

    public Referrer ToReferrer(Guid writtenDownBy, string selfName) => new()
    {
        Source = Source ?? ReferralSource.SomebodyElse, CameBy = CameBy ?? ReferralRoute.Phone, WrittenDownBy = writtenDownBy,
        Name = Source == ReferralSource.Self ? selfName : Name.Said() ?? "", JobTitle = JobTitle.Said(), Contact = Contact.Said(),
        PlaceName = Source == ReferralSource.Self ? "" : PlaceName.Said() ?? OdsCode.ReadPractice(PlaceCode) ?? "",
        PlaceCode = Source == ReferralSource.GpPractice ? OdsCode.ReadPractice(PlaceCode) : null,
    };
}
