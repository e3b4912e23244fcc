namespace Linkwork.Domain.Directory;

/// <summary>Addresses and numbers met in earlier submissions, under which names, and whether any was blocked. Free mail is compared by its whole address,
/// other mail by its domain; hosts that everybody shares are left out.</summary>
public sealed class SeenContacts
{
    private const int SameUnderOtherNames = 15, SameAsBlocked = 30;

    private readonly Dictionary<string, Seen> seen = new(StringComparer.Ordinal);

    /// <summary>Remembers a submission's contacts. Say <paramref name="blocked"/> when it was blocked, by the screen or by an editor.</summary>
    public void Add(Submission submission, bool blocked)
    {
        var name = Name(submission);
        foreach (var (_, contact) in Of(submission))
        {
            if (!seen.TryGetValue(contact, out var known)) seen[contact] = known = new();
            known.Names.Add(name);
            if (blocked) known.Blocked.Add(name);
        }
    }

    /// <summary>What was met before. Honest groups share a centre's telephone too, so this weighs only against what would be held without it.</summary>
    internal IReadOnlyList<Finding> Findings(Submission submission)
    {
        var name = Name(submission);
        List<Finding> findings = [];
        foreach (var (what, contact) in Of(submission).DistinctBy(each => each.Contact))
            if (seen.TryGetValue(contact, out var known))
            {
                var others = known.Names.Count(other => other != name);
                if (known.Blocked.Count > 0) findings.Add(new(SameAsBlocked, $"The same {what} came with a submission that was blocked ({contact})."));
                else if (others > 0) findings.Add(new(SameUnderOtherNames, $"The same {what} came with {others} other {(others == 1 ? "name" : "names")} ({contact})."));
            }

        return [.. findings.OrderByDescending(finding => finding.Weight).Take(2)];
    }

    private static IEnumerable<(string What, string Contact)> Of(Submission submission)
    {
        var contacts = Contacts.Of(submission);
        foreach (var number in contacts.Numbers) yield return ("telephone number", number);
        foreach (var host in contacts.Hosts.Where(host => !Hosts.IsShared(host) && !Sender.IsPublic(host))) yield return ("website", host);
        foreach (var address in contacts.Addresses)
        {
            var domain = address[(address.LastIndexOf('@') + 1)..];
            if (FreeMail.Has(domain)) yield return ("mail address", address);
            else if (!Sender.IsPublic(domain)) yield return ("mail domain", domain);
        }
    }

    private static string Name(Submission submission) => Letters.Plain(submission.Name).Trim();

    private sealed class Seen
    {
        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);
        public HashSet<string> Blocked { get; } = new(StringComparer.Ordinal);
    }
}
