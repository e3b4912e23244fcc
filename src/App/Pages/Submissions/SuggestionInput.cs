using Linkwork.Domain.Directory;
using Linkwork.Domain.People;
using Linkwork.Interop.Feeds;
using Linkwork.Ui;

namespace Linkwork.Pages.Submissions;

/// <summary>A service as somebody outside suggests it.</summary>
public sealed class SuggestionInput
{
    private const int MostLetters = 5_000;

    public string? Organisation { get; set; }
    public string? Name { get; set; }
    public string? Description { get; set; }
    public List<Need> Needs { get; set; } = [];
    public string? When { get; set; }
    public string? Cost { get; set; }
    public string? WhoFor { get; set; }
    public string? Address { get; set; }
    public string? Postcode { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Website { get; set; }
    public string? Registration { get; set; }
    public string? SentBy { get; set; }
    public string? SenderEmail { get; set; }

    public IEnumerable<Problem> Problems()
    {
        foreach (var (field, value, sentence) in new[]
        {
            (nameof(Organisation), Organisation, "Enter who runs the service"), (nameof(Name), Name, "Enter the service’s name"), (nameof(Description), Description, "Say what the service does"),
            (nameof(SentBy), SentBy, "Enter your name"),
        })
            if (value.Said() is null) yield return new(field, sentence);
        if (WebAddress.Mailbox(SenderEmail) is null) yield return new(nameof(SenderEmail), "Enter your email address, like name@example.org");
        if (Phone.Said() is null && Email.Said() is null && Website.Said() is null) yield return new(nameof(Phone), "Give at least one way to reach the service: a phone number, an email address or a website");
        if (Email.Said() is not null && WebAddress.Mailbox(Email) is null) yield return new(nameof(Email), "Enter an email address, like name@example.org");
        if (Website.Said() is not null && WebAddress.Tidied(Website) is null) yield return new(nameof(Website), "Enter a web address, like https://example.org");
        if (Postcode.Said() is not null && Domain.People.Postcode.Read(Postcode) is null) yield return new(nameof(Postcode), "Enter a full postcode, like M33 7ZZ");
        if ((Description?.Length ?? 0) > MostLetters) yield return new(nameof(Description), $"Say it in {MostLetters:N0} letters or fewer");
        foreach (var property in typeof(SuggestionInput).GetProperties().Where(property => property.PropertyType == typeof(string) && property.Name != nameof(Description)))
            if (property.GetValue(this) is string { Length: > 500 }) yield return new(property.Name, "Say it in 500 letters or fewer");
    }

    public Suggestion Make(SeenContacts seen, DateTimeOffset at)
    {
        var draft = Draft(Verdict.ShowToEditor, "", at);
        var screening = Screening.Of(draft.AsSubmission(), seen);
        return Draft(screening.Verdict, string.Join('\n', screening.Reasons), at);
    }

    // Markup that somebody typed is text like any other by the time an editor reads it.
    private Suggestion Draft(Verdict verdict, string reasons, DateTimeOffset at) => new()
    {
        At = at, Organisation = PlainText.OneLine(Organisation) ?? "", Name = PlainText.OneLine(Name) ?? "", Description = PlainText.Paragraphed(Description) ?? "", Needs = [.. Needs.Distinct().Order()],
        When = PlainText.OneLine(When), Cost = PlainText.OneLine(Cost), WhoFor = PlainText.OneLine(WhoFor), Address = PlainText.OneLine(Address), Postcode = Domain.People.Postcode.Read(Postcode),
        Phone = PlainText.OneLine(Phone), Email = WebAddress.Mailbox(Email), Website = WebAddress.Tidied(Website), Registration = PlainText.OneLine(Registration),
        SentBy = PlainText.OneLine(SentBy) ?? "", SenderEmail = WebAddress.Mailbox(SenderEmail)!, Verdict = verdict, Reasons = reasons,
    };
}
