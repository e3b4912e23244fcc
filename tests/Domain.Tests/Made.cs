using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Tests;

/// <summary>Invented things for tests, each sound by itself.</summary>
internal static class Made
{
    public static readonly Guid Team = Guid.CreateVersion7();
    public static readonly Guid Worker = Guid.CreateVersion7();
    public static readonly DateTimeOffset At = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 5, 4);

    public static PersonDetails Details => new() { GivenName = "Rowan", FamilyName = "Ashworth", BornOn = new(1980, 3, 7), Postcode = "M33 7ZZ", PracticeCode = "Z99001" };

    public static Referral Referral(params Need[] reasons)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            TeamId = Team, Id = id, ReceivedAt = At, Details = Details, Urgency = Urgency.Routine, NoKnownRisks = true, Agreed = true, AgreementToldBy = "the person",
            Referrer = new() { Source = ReferralSource.GpPractice, Name = "Dr Test", PlaceCode = "Z99001", PlaceName = "Test Surgery" },
            Reasons = [.. (reasons.Length == 0 ? [Need.Loneliness] : reasons).Select(need => new ReferralReason { TeamId = Team, ReferralId = id, Need = need })],
        };
    }

    public static Case Case(params Need[] reasons)
    {
        var referral = Referral(reasons);
        referral.IsFor(Guid.CreateVersion7(), At);
        return Domain.Caseload.Case.From(referral, Worker, At);
    }

    public static Recipient Recipient(RecipientKind kind = RecipientKind.VoluntaryProvider, string key = "harbour") => new(kind, key, "Harbour Advice");

    public static Share Share(Recipient to, SharingPurpose purpose, DateTimeOffset given, DateOnly until, params DataCategory[] categories) => new()
    {
        TeamId = Team, CaseId = Guid.CreateVersion7(), Categories = [.. categories], RecipientKind = to.Kind, RecipientKey = to.Key, RecipientName = to.Name,
        Purpose = purpose, GivenAt = given, Until = until, RecordedBy = Worker,
    };
}
