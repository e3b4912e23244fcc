namespace Linkwork.Domain.Sharing;

/// <summary>What kind of thing an item says about a person. Consent is given by category; see <see cref="DataCategories.Askable"/>. Attendance is whether
/// they came, were reached, kept on, and how it ended.</summary>
public enum DataCategory { Contact, Story, Needs, Health, Work, Money, Safeguarding, Measures, Attendance, NationalInsurance }

public static class DataCategories
{
    /// <summary>What somebody can agree to share. Attendance isn't among them: what a service reports of somebody could be turned against them, so it
    /// goes to the person and to whoever cares for them directly, and to nobody else whatever is agreed. The National Insurance number is asked for only
    /// in an onward referral to a programme that needs it.</summary>
    public static IReadOnlyList<DataCategory> Askable { get; } = [.. Enum.GetValues<DataCategory>().Where(category => category is not (DataCategory.Attendance or DataCategory.NationalInsurance))];
}

/// <summary>Who may receive something. A link workers' team is another than the one that sends. A public authority is one with a duty to act: police, social services, the health service, a court.</summary>
public enum RecipientKind { Referrer, VoluntaryProvider, ProviderReportingToBenefits, Employer, BenefitsAuthority, Person, NominatedOther, Commissioner, PublicAuthority, LinkWorkerTeam }

/// <summary>Why it is sent. A share for one purpose is no share for another.</summary>
public enum SharingPurpose { ReferralReceipt, ReferralProgress, OnwardReferral, ClosingLetter, ClinicalCopy, OwnCopy, Invitation, LawfulOverride, AdjustmentsAtWork, PassingOn }

/// <summary>One recipient: what it is, which one, and its name on letters.</summary>
/// <param name="Key">Practice code, organisation id, or the person's id: stays the same when the name changes.</param>
public sealed record Recipient(RecipientKind Kind, string Key, string Name)
{
    /// <summary>True when somebody there may visit or see the person because of what is sent, so a risk may not be passed over in silence. An employer isn't sent
    /// anything: the person hands the sheet over, and nobody visits.</summary>
    public bool MeetsThePerson => Kind is RecipientKind.VoluntaryProvider or RecipientKind.ProviderReportingToBenefits or RecipientKind.Referrer or RecipientKind.LinkWorkerTeam;
}

/// <summary>One thing that could be sent: its category, a label and the words.</summary>
/// <param name="IsRisk">A risk to somebody who meets the person: withheld, it still says "speak to the link worker before visiting".</param>
/// <param name="Also">A second category that it tells of: it goes only where both may.</param>
public sealed record SharedItem(DataCategory Category, string Label, string Text, bool IsRisk = false, DataCategory? Also = null);

/// <summary>Which category each need belongs to: naming the need already tells it.</summary>
public static class NeedCategories
{
    public static DataCategory Category(this Need need) => need switch
    {
        Need.Work or Need.Volunteering => DataCategory.Work,
        Need.Money or Need.Benefits or Need.Fuel => DataCategory.Money,
        Need.Safety => DataCategory.Safeguarding,
        Need.MentalWellbeing or Need.LongTermCondition or Need.AlcoholOrDrugs => DataCategory.Health,
        _ => DataCategory.Needs,
    };

    // The most guarded first.
    private static readonly DataCategory[] Guarded = [DataCategory.Safeguarding, DataCategory.Work, DataCategory.Money, DataCategory.Health];

    /// <summary>What the name of a service tells of somebody who was told about it or sent there: the most guarded of what it was chosen for and
    /// of all that it is known to help with. A job coach chosen for somebody's loneliness is a job coach.</summary>
    public static DataCategory OfNaming(Need? chosenFor, IEnumerable<Need> helpsWith)
    {
        var told = helpsWith.Concat(chosenFor is { } need ? [need] : []).Select(Category).ToHashSet();
        return Guarded.FirstOrDefault(told.Contains, DataCategory.Needs);
    }
}
