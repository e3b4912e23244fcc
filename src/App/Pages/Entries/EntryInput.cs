using Linkwork.Domain.Directory;

namespace Linkwork.Pages.Entries;

/// <summary>What an organisation may say of its entry, as a form has it.</summary>
public sealed class EntryInput
{
    public string? Description { get; set; }
    public string? When { get; set; }
    public string? Cost { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }

    public static EntryInput Of(Service service) => new()
    {
        Description = service.Description, When = service.When, Cost = service.Cost, Phone = service.Phone, Email = service.Email,
    };

    public IReadOnlyDictionary<ProposedField, string?> Said() => new Dictionary<ProposedField, string?>
    {
        [ProposedField.Description] = OneEnding(Description), [ProposedField.When] = OneEnding(When), [ProposedField.Cost] = Cost, [ProposedField.Phone] = Phone, [ProposedField.Email] = Email,
    };

    public IEnumerable<Problem> Problems()
    {
        foreach (var (field, words) in Said())
            if (words?.Length > ProposedChange.LongestWords) yield return new(field.ToString(), $"Say it in {ProposedChange.LongestWords} letters or fewer");
        if (Email.Said() is { } address && (!address.Contains('@', StringComparison.Ordinal) || address.Contains(' ', StringComparison.Ordinal)))
            yield return new(nameof(Email), "Enter an email address, like name@example.org, or leave it empty");
    }

    // A browser ends lines its own way; that alone is no change.
    private static string? OneEnding(string? words) => words?.Replace("\r\n", "\n", StringComparison.Ordinal);
}
