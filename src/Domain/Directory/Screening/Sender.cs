namespace Linkwork.Domain.Directory;

/// <summary>Who says they are sending it, as far as that speaks for them. An address under gov.uk, nhs.uk, ac.uk or police.uk can't be had by everybody;
/// a register number can be copied, so it lifts doubts only.</summary>
internal sealed record Sender(bool PublicBody, bool SaysCouncil, IReadOnlySet<Register> Numbers, bool SaysFree)
{
    private static readonly string[] PublicHosts = [".gov.uk", ".nhs.uk", ".ac.uk", ".police.uk", ".gov.scot", ".gov.wales", ".nhs.net", ".parliament.uk"];

    private static readonly string[] CouncilWords = ["council", "borough", "combined authority"];

    /// <summary>How much doubt it lifts, on the scale of <see cref="Screening.Weight"/>.</summary>
    public int Credit => (PublicBody ? 30 : 0) + (SaysCouncil && !PublicBody ? 10 : 0) + (Numbers.Count > 0 ? 10 : 0) + (SaysFree ? 5 : 0);

    public static Sender Of(Submission submission, Contacts contacts, IReadOnlyList<Registration> registrations)
    {
        string[] places = [.. contacts.Hosts, .. contacts.Domains];
        var publicBody = places.Any(IsPublic) && !contacts.Domains.Any(FreeMail.Has);
        var name = Letters.Plain(submission.Name);
        var council = Array.Exists(CouncilWords, word => name.Contains(word, StringComparison.Ordinal)) && !contacts.Domains.Any(FreeMail.Has)
            && places.Any(place => Array.Exists(CouncilWords, word => place.Contains(word, StringComparison.Ordinal)));
        var price = Letters.Plain(submission.Cost);
        return new(publicBody, council, registrations.Where(given => given.WellFormed).Select(given => given.Register).ToHashSet(),
            price.Contains("free", StringComparison.Ordinal));
    }

    /// <summary>Is this host, or one above it, given to public bodies only?</summary>
    public static bool IsPublic(string host) => host is "gov.uk" or "nhs.uk" or "nhs.net" || Array.Exists(PublicHosts, end => host.EndsWith(end, StringComparison.Ordinal));

    /// <summary>A council needs no authorisation to give debt advice or lend. Its address shows it; a name that says so is for the editor to confirm.</summary>
    public bool IsCouncil(IReadOnlyList<string> places) => SaysCouncil || places.Any(place => place.EndsWith(".gov.uk", StringComparison.Ordinal));
}
