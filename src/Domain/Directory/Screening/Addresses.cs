namespace Linkwork.Domain.Directory;

/// <summary>What links, mail addresses and telephone numbers say against a submission.</summary>
internal static class Addresses
{
    private static readonly string[] Offices =
    [
        "nhs", "dwp", "hmrc", "home office", "jobcentre", "job centre", "department for work", "citizens advice", "universal credit",
        "trading standards", "gov uk", "ukvi",
    ];

    public static IEnumerable<Finding> Findings(Reading reading)
    {
        foreach (var host in reading.Contacts.Hosts)
            foreach (var finding in OfHost(host, Contacts.Host(Letters.Plain(reading.Submission.Url)) == host))
                yield return finding;
        foreach (var number in reading.Contacts.Numbers)
            if (OfNumber(number) is { } finding) yield return finding;
        if (Impersonates(reading) is { } office) yield return new(45, $"It goes by the name of “{office}” and gives a free mail address.");
    }

    private static IEnumerable<Finding> OfHost(string host, bool main)
    {
        if (Hosts.IsShortener(host)) yield return new(main ? 45 : 20, $"The link hides where it leads ({host}).");
        if (Hosts.IsChat(host)) yield return new(20, $"The link opens a private chat, not a page about the service ({host}).");
        if (Contacts.IsNumber(host)) yield return new(45, $"The link goes to a bare number, not to a name ({host}).");
        if (host.Contains("xn--", StringComparison.Ordinal) || !host.All(char.IsAscii))
            yield return new(45, $"The link’s name has foreign letters that can pass for others ({host}).");
        else if (Hosts.HasOddEnding(host)) yield return new(20, $"The link’s ending is one that throw-away sites use ({host}).");
        if (Hosts.PlaysGovernment(host)) yield return new(45, $"The link looks like the government’s but isn’t under gov.uk ({host}).");
        else if (Hosts.PlaysHealthService(host)) yield return new(20, $"The link looks like the NHS’s but isn’t under nhs.uk ({host}).");
        else if (Hosts.Copies(host) is { } brand) yield return new(45, $"The link is close to that of a well-known organisation and isn’t it ({host}, {brand}).");
    }

    private static Finding? OfNumber(string number) => number switch
    {
        ['0', '9', ..] => new(60, $"The telephone number is premium rate ({number})."),
        ['0', '7', '0', ..] => new(45, $"The telephone number is a personal number that can cost as much as premium rate ({number})."),
        ['0', '8', '7', ..] => new(25, $"The telephone number earns its owner money from each call ({number})."),
        ['0', '8', '4', ..] => new(10, $"The telephone number costs more than a usual call ({number})."),
        ['+', ..] => new(25, $"The telephone number is abroad ({number})."),
        _ => null,
    };

    private static string? Impersonates(Reading reading)
    {
        if (!reading.Contacts.Domains.Any(FreeMail.Has)) return null;
        var name = $" {Letters.Plain(reading.Submission.Name)} ";
        return Array.Find(Offices, office => name.Contains($" {office} ", StringComparison.Ordinal));
    }
}
