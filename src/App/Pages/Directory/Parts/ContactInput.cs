using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;
using Linkwork.Ui;

namespace Linkwork.Pages.Directory.Parts;

/// <summary>Somebody to ask, as a form has them.</summary>
public sealed class ContactInput : PartInput
{
    private const int Longest = 200;

    public string? Name { get; set; }
    public string? Role { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }

    /// <summary>Null: nobody has chosen. It may be somebody's own phone, so nothing is chosen for them.</summary>
    public Visibility? Visibility { get; set; }

    public override bool Blank => (Name.Said() ?? Role.Said() ?? Phone.Said() ?? Email.Said()) is null;

    public static IReadOnlyList<Choice> Visibilities { get; } =
    [
        new(nameof(Domain.Directory.Visibility.Public), "Anybody", "It is published with the directory, for every program to read"),
        new(nameof(Domain.Directory.Visibility.StaffOnly), "Staff only", "For a volunteer’s own phone"),
    ];

    public static ContactInput Of(ServiceContact contact) => new()
    {
        Id = contact.Id, Name = contact.Name, Role = contact.Role, Phone = contact.Phone, Email = contact.Email,
        Visibility = contact.Visibility == Domain.Directory.Visibility.Public ? Domain.Directory.Visibility.Public : Domain.Directory.Visibility.StaffOnly,
    };

    public override IEnumerable<(string Field, string? Words)> Said() =>
    [
        (nameof(Name), Name), (nameof(Role), Role), (nameof(Phone), Phone), (nameof(Email), Email),
        (nameof(Visibility), Visibilities.FirstOrDefault(choice => choice.Value == $"{Visibility}")?.Label),
    ];

    public IEnumerable<Problem> Problems()
    {
        if (Blank) yield return new(nameof(Name), "Enter a name, a phone number or an email address, or tick “Remove this contact”");
        foreach (var (field, words) in new[] { (nameof(Name), Name), (nameof(Role), Role), (nameof(Phone), Phone), (nameof(Email), Email) })
            if (words?.Length > Longest) yield return new(field, $"Use {Longest} characters or fewer");
        if (Email.Said() is not null && WebAddress.Mailbox(Email) is null) yield return new(nameof(Email), "Enter an email address, like name@example.org");
        if (Visibility is not (Domain.Directory.Visibility.Public or Domain.Directory.Visibility.StaffOnly)) yield return new(nameof(Visibility), "Say who may see it");
    }

    public ServiceContact Contact(Guid serviceId, Guid id) => new()
    {
        Id = id, ServiceId = serviceId, Name = PlainText.OneLine(Name), Role = PlainText.OneLine(Role), Phone = PlainText.OneLine(Phone), Email = WebAddress.Mailbox(Email), Visibility = Visibility!.Value,
    };
}
