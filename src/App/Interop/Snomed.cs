namespace Linkwork.Interop;

/// <summary>One SNOMED CT concept: what a clinical system files and what people read.</summary>
public sealed record SnomedCode(string Id, string Term)
{
    public override string ToString() => $"{Term} (SNOMED CT {Id})";
}

/// <summary>The codes by which a general practice counts social prescribing.</summary>
/// <remarks>Source: SNOMED CT UK edition; use in a live service needs the (free in the UK) SNOMED licence.</remarks>
public static class Snomed
{
    public static readonly SnomedCode Offered = new("871691000000100", "Social prescribing offered");
    public static readonly SnomedCode Declined = new("871711000000103", "Social prescribing declined");
    public static readonly SnomedCode Referred = new("871731000000106", "Referral to social prescribing service");
    public static readonly SnomedCode Signposted = new("1084281000000109", "Signposting to social prescribing service");
    public static readonly SnomedCode SeenByLinkWorker = new("1362931000000106", "Seen by social prescribing link worker");
    public static readonly SnomedCode CaseClosed = new("1362721000000106", "Social prescribing case closed");
}
