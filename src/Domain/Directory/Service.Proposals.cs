namespace Linkwork.Domain.Directory;

/// <summary>What an organisation may say of its own entry.</summary>
public sealed partial class Service
{
    public string? Read(ProposedField field) => field == ProposedField.Places ? PlaceLines.Of(this) : this.Read(field.AsMerge());

    internal void Write(ProposedField field, string? words)
    {
        if (field == ProposedField.Places) PlaceLines.Write(this, words);
        else this.Write(field.AsMerge(), words);
    }

    public string? OwnWordProblem() => MergedProblem() ?? (Status == ServiceStatus.Stopped ? "This service has stopped. Ask the people who run the directory to bring it back" : null);

    /// <summary>Something reads differently: each field that does waits for an editor, all as one sitting. That it tells a benefits authority more than
    /// was known holds at once: people must not wait for that.</summary>
    /// <param name="said">What should stand there; what is left out or the same isn't proposed.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="at">When.</param>
    public IReadOnlyList<ProposedChange> Propose(IReadOnlyDictionary<ProposedField, string?> said, OwnWord by, DateTimeOffset at)
    {
        if (said.TryGetValue(ProposedField.Reporting, out var told) && told.AsReporting() is var answer && answer.Strictness() > Reporting.Strictness()) Reporting = answer;
        var sitting = Guid.CreateVersion7();
        return [.. said.Where(pair => Lines(pair.Value) != Lines(Read(pair.Key))).OrderBy(pair => pair.Key).Select(pair => Proposed(pair.Key, pair.Value.Said(), sitting, by, at))];
    }

    /// <summary>The entry as it would read, but for its places: a copy, to be shown and not kept.</summary>
    public Service AsProposed(IReadOnlyCollection<ProposedChange> waiting)
    {
        var copy = new Service { Id = Id, OrganisationId = OrganisationId, Name = Name };
        foreach (var field in Enum.GetValues<ProposedField>().Where(field => field != ProposedField.Places)) copy.Write(field, Waiting(waiting, field) is { } change ? change.After : Read(field));
        return copy;
    }

    /// <summary>The newest of what waits for one field.</summary>
    public static ProposedChange? Waiting(IEnumerable<ProposedChange> waiting, ProposedField field) => waiting.Where(change => change.Open && change.Field == field).MaxBy(change => change.At);

    /// <summary>It has stopped. Nobody is sent there from now on, and an editor decides whether it goes; one for crisis, food or safety stays until then.</summary>
    public ProposedChange SayStopped(OwnWord by, DateTimeOffset at)
    {
        var proposed = Proposed(ProposedField.Status, nameof(ServiceStatus.Stopped), Guid.CreateVersion7(), by, at);
        SaidStoppedAt = at;
        // As edited here: a re-import must not bring it back before an editor has decided.
        if (!IsLifeline) (Status, EditedAt) = (ServiceStatus.Inactive, at);
        return proposed;
    }

    // A browser ends lines its own way; that alone is no change.
    private static string? Lines(string? words) => words.Said()?.ReplaceLineEndings("\n");

    private ProposedChange Proposed(ProposedField field, string? after, Guid sitting, OwnWord by, DateTimeOffset at) => new()
    {
        ServiceId = Id, SittingId = sitting, EnquiryId = by.EnquiryId, UserId = by.UserId, Field = field, Before = Read(field), After = after, By = by.Organisation, At = at,
    };
}

/// <summary>Who says something for an organisation: whoever has the link we sent it, or somebody of it who is signed in.</summary>
public sealed record OwnWord(string Organisation, Guid? EnquiryId = null, Guid? UserId = null);

/// <summary>How an answer on benefits binds.</summary>
public static class Reportings
{
    /// <summary>No is the least strict; nobody knows is less strict than any yes.</summary>
    public static int Strictness(this BenefitsReporting reporting) => reporting switch
    {
        BenefitsReporting.No => 0, BenefitsReporting.Unknown => 1, BenefitsReporting.OnlyWithConsent => 2, _ => 3,
    };

    /// <summary>As it is kept; unknown when it isn't.</summary>
    public static BenefitsReporting AsReporting(this string? kept) => kept.Said() is { } said ? Enum.Parse<BenefitsReporting>(said) : BenefitsReporting.Unknown;
}
