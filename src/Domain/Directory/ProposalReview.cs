namespace Linkwork.Domain.Directory;

/// <summary>What an editor should look at before taking over what an organisation says: the screen of the public form, read on the entry as it would be.</summary>
public static class ProposalReview
{
    private static readonly ProposedField[] HowToReach = [ProposedField.Phone, ProposedField.Email, ProposedField.Website];

    private static readonly ProposedField[] Told = [ProposedField.Name, ProposedField.Description, ProposedField.Needs, ProposedField.Cost, ProposedField.WhoFor, .. HowToReach];

    /// <summary>Sentences by the id of each change that needs care; the others aren't there.</summary>
    /// <param name="service">The entry as it is, with its needs and places.</param>
    /// <param name="runBy">Its organisation.</param>
    /// <param name="changes">What is proposed of it.</param>
    public static IReadOnlyDictionary<Guid, IReadOnlyList<string>> Of(Service service, Organisation runBy, IReadOnlyCollection<ProposedChange> changes)
    {
        var (before, all) = (Screening.Of(Read(service, runBy, [])), Screening.Of(Read(service, runBy, changes)));
        return changes.Select(change => (change.Id, Sentences: (IReadOnlyList<string>)[.. Of(change).Distinct(StringComparer.Ordinal)])).Where(found => found.Sentences.Count > 0)
            .ToDictionary(found => found.Id, found => found.Sentences);

        IEnumerable<string> Of(ProposedChange change)
        {
            // What only several of them together say belongs to each that the screen reads.
            if (Told.Contains(change.Field) || change.Field == ProposedField.When)
                foreach (var said in New(Screening.Of(Read(service, runBy, [change]))).Concat(Told.Contains(change.Field) ? New(all) : [])) yield return said;
            if (Told.Contains(change.Field))
                foreach (var check in before.Checks) yield return $"This entry is for {check.Activity}. Look in the {check.Register.Label()} that what it says now is covered";
            if (HowToReach.Contains(change.Field) && change.Before is not null) yield return "This changes how people reach it. Ask by the phone number or address that stood there before";
            if (change.Field == ProposedField.Name) yield return "Another name may be another service. Then this one has stopped, and the other is added";
            if (change.Field == ProposedField.Reporting && change.After.AsReporting().Strictness() < service.Reporting.Strictness())
                yield return "Less would be kept from a benefits authority than now. Ask how they know, and write down who said it";
            if (change.Field == ProposedField.Places && service.Locations.Exists(place => place.Visibility != Visibility.Public))
                yield return "This entry hides a place. A new one is hidden as much, until you show it on the entry’s own form";
            if (Reveals(service, change.After)) yield return "This says an address that the entry hides";
        }

        IEnumerable<string> New(Screening after) => after.Verdict == Verdict.ShowToEditor && after.Checks.Count == 0 ? []
            : after.Reasons.Except(before.Reasons).Concat(after.Checks.Select(check => check.Sentence).Except(before.Checks.Select(check => check.Sentence)));
    }

    private static Submission Read(Service service, Organisation runBy, IReadOnlyCollection<ProposedChange> changes)
    {
        return new()
        {
            Id = service.Id.ToString(), Name = $"{Said(ProposedField.Name)}, {runBy.Name}", Description = string.Join('\n', new[] { Said(ProposedField.Description), Said(ProposedField.WhoFor), Said(ProposedField.When) }.OfType<string>()),
            Url = Said(ProposedField.Website) ?? runBy.Website, Email = Said(ProposedField.Email) ?? runBy.Email, Phone = Said(ProposedField.Phone) ?? runBy.Phone, Cost = Said(ProposedField.Cost),
            Needs = [.. (Said(ProposedField.Needs) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)],
            Registration = string.Join("; ", new[] { runBy.CharityNumber.Said() is { } charity ? $"charity {charity}" : null, runBy.CompanyNumber.Said() is { } company ? $"company {company}" : null }.OfType<string>()).Said(),
        };

        string? Said(ProposedField field) => changes.FirstOrDefault(change => change.Field == field) is { } change ? change.After : service.Read(field);
    }

    private static bool Reveals(Service service, string? words) => words is not null && service.Locations.Where(place => place.Visibility != Visibility.Public)
        .SelectMany(place => new[] { place.Address.Said(), place.Postcode.Said() }).OfType<string>().Any(hidden => Bare(words).Contains(Bare(hidden), StringComparison.OrdinalIgnoreCase));

    private static string Bare(string words) => string.Concat(words.Where(char.IsLetterOrDigit));
}
