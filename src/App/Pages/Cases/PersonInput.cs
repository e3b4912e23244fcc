using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.People;
using Linkwork.Domain.Shared;
using Linkwork.Ui;

namespace Linkwork.Pages.Cases;

/// <summary>The person's details as typed.</summary>
public sealed class PersonInput
{
    public string? GivenName { get; set; }
    public string? FamilyName { get; set; }
    public string? PreferredName { get; set; }
    public string? Pronouns { get; set; }

    [Display(Name = "Date of birth")]
    public DateOnly? BornOn { get; set; }
    public string? NhsNumber { get; set; }
    public string? PracticeCode { get; set; }
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

    public static PersonInput From(PersonDetails d) => new()
    {
        GivenName = d.GivenName, FamilyName = d.FamilyName, PreferredName = d.PreferredName, Pronouns = d.Pronouns, BornOn = d.BornOn,
        NhsNumber = d.NhsNumber is { } number ? Format.NhsNumber(number) : null, PracticeCode = d.PracticeCode, Phone = d.Phone, Email = d.Email,
        Address = d.Address, Postcode = d.Postcode, NoFixedAbode = d.NoFixedAbode, PreferredContact = d.PreferredContact, OtherName = d.OtherName,
        OtherRelationship = d.OtherRelationship, OtherPhone = d.OtherPhone, LeaveMessage = d.LeaveMessage, MustNotKnow = d.MustNotKnow,
        SafeContactNote = d.SafeContactNote, Language = d.Language, Interpreter = d.Interpreter, AccessNeeds = d.AccessNeeds,
    };

    /// <summary>What the form doesn't ask stays as it is.</summary>
    public PersonDetails Over(PersonDetails known) => known with
    {
        GivenName = GivenName.Said() ?? "", FamilyName = FamilyName.Said() ?? "", PreferredName = PreferredName.Said(), Pronouns = Pronouns.Said(),
        BornOn = BornOn ?? default, NhsNumber = NhsNumber.Said() is { } typed ? Domain.People.NhsNumber.Read(typed) ?? typed : null,
        PracticeCode = PracticeCode.Said()?.ToUpperInvariant(), Phone = Phone.Said(), Email = Email.Said(), Address = Address.Said(),
        Postcode = Postcode.Said() is { } code ? Domain.People.Postcode.Read(code) ?? code : null, NoFixedAbode = NoFixedAbode,
        PreferredContact = PreferredContact, OtherName = OtherName.Said(), OtherRelationship = OtherRelationship.Said(), OtherPhone = OtherPhone.Said(),
        LeaveMessage = LeaveMessage, MustNotKnow = MustNotKnow.Said(), SafeContactNote = SafeContactNote.Said(), Language = Language.Said(),
        Interpreter = Interpreter, AccessNeeds = AccessNeeds.Said(),
    };

    /// <summary>Each field in which what was typed and what was saved meanwhile differ.</summary>
    public Theirs Against(PersonDetails saved)
    {
        var (theirs, other) = (new Theirs(), From(saved));
        foreach (var property in typeof(PersonInput).GetProperties()) theirs.Compare(property.Name, Words(property.GetValue(this)), Words(property.GetValue(other)));
        return theirs;
    }

    private static object? Words(object? value) => value switch
    {
        bool ticked => ticked ? "Yes" : "No",
        Enum choice => choice.InWords(),
        DateOnly day => Format.Date(day),
        _ => value,
    };
}
