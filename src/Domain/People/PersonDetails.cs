namespace Linkwork.Domain.People;

/// <summary>Who somebody is, how to reach them, and how to reach them safely. A referral carries one as it was sent; a person has one
/// that the team keeps right. The same shape, so a referral never has to overwrite what the team knows.</summary>
/// <remarks>Must-haves follow PRSB Social Prescribing 1.1: names (35 characters at most), birth date and practice.</remarks>
public sealed record PersonDetails
{
    public string GivenName { get; init; } = "";
    public string FamilyName { get; init; } = "";
    public string? PreferredName { get; init; }
    public string? Pronouns { get; init; }
    public DateOnly BornOn { get; init; }

    /// <summary>NHS Data Dictionary person stated gender code: 1 male, 2 female, 9 indeterminate, X not known.</summary>
    public string? Gender { get; init; }

    /// <summary>NHS Data Dictionary ethnic category A–S, Z not stated, 99 not known.</summary>
    public string? Ethnicity { get; init; }

    /// <summary>Ten digits, or null when unknown.</summary>
    public string? NhsNumber { get; init; }

    /// <summary>ODS code of the registered practice, or null when not registered or unknown.</summary>
    public string? PracticeCode { get; init; }

    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? Address { get; init; }
    public string? Postcode { get; init; }
    public bool NoFixedAbode { get; init; }
    public ContactWay PreferredContact { get; init; }

    public string? OtherName { get; init; }

    /// <summary>Carer, attorney, advocate, relative: who the other contact is to the person.</summary>
    public string? OtherRelationship { get; init; }
    public string? OtherPhone { get; init; }

    public MessageSafety LeaveMessage { get; init; }

    /// <summary>Who must not learn of this contact, in the person's words.</summary>
    public string? MustNotKnow { get; init; }
    public string? SafeContactNote { get; init; }

    public string? Language { get; init; }
    public bool Interpreter { get; init; }
    public string? AccessNeeds { get; init; }

    /// <summary>What the person likes to be called, then the family name.</summary>
    public string FullName => NameOf(PreferredName, GivenName, FamilyName);

    public static string NameOf(string? preferred, string given, string family) => $"{preferred.Said() ?? given} {family}".Trim();

    /// <summary>True when somebody must not know, or a message must not be left: every page about the person says so first.</summary>
    public bool NeedsCare => LeaveMessage == MessageSafety.No || MustNotKnow.Said() is not null || SafeContactNote.Said() is not null;

    /// <summary>Whole years on a day.</summary>
    public int AgeOn(DateOnly day) => day.Year - BornOn.Year - (day < BornOn.AddYears(day.Year - BornOn.Year) ? 1 : 0);

    /// <summary>What must be put right before these details can be sent.</summary>
    public IEnumerable<Problem> Problems(DateOnly today)
    {
        if (GivenName.Said() is null) yield return new(nameof(GivenName), "Enter the person’s first name");
        if (FamilyName.Said() is null) yield return new(nameof(FamilyName), "Enter the person’s last name");
        if (GivenName.Length > 35) yield return new(nameof(GivenName), "First name must be 35 characters or fewer");
        if (FamilyName.Length > 35) yield return new(nameof(FamilyName), "Last name must be 35 characters or fewer");
        if (BornOn == default) yield return new(nameof(BornOn), "Enter the person’s date of birth");
        else if (BornOn > today) yield return new(nameof(BornOn), "Date of birth must be in the past");
        else if (BornOn < today.AddYears(-120)) yield return new(nameof(BornOn), "Check the year of birth: it is more than 120 years ago");
        if (NhsNumber is not null && People.NhsNumber.Read(NhsNumber) is null)
            yield return new(nameof(NhsNumber), "Check the NHS number: it has 10 digits and these don’t add up. Leave it empty if you don’t know it");
        if (Postcode is not null && People.Postcode.Read(Postcode) is null)
            yield return new(nameof(Postcode), "Enter a full postcode, like M33 7ZZ, or leave it empty");
    }
}

/// <summary>How somebody would like to be reached.</summary>
public enum ContactWay { NotSaid, Phone, Text, Email, Letter, ThroughSomeoneElse }

/// <summary>May a message be left? Not asked is not yes.</summary>
public enum MessageSafety { NotAsked, Yes, No }
