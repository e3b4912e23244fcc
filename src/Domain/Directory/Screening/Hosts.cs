namespace Linkwork.Domain.Directory;

/// <summary>Mail that anybody gets without saying who they are.</summary>
internal static class FreeMail
{
    private static readonly HashSet<string> Domains =
    [
        "gmail.com", "googlemail.com", "outlook.com", "outlook.co.uk", "hotmail.com", "hotmail.co.uk", "live.com", "live.co.uk", "msn.com",
        "yahoo.com", "yahoo.co.uk",
        "ymail.com", "icloud.com", "me.com", "mac.com", "aol.com", "aol.co.uk", "protonmail.com", "proton.me", "pm.me", "gmx.com", "gmx.co.uk",
        "mail.com", "mail.ru",
        "yandex.com", "tutanota.com", "zoho.com", "btinternet.com", "sky.com", "virginmedia.com", "talktalk.net", "ntlworld.com", "inbox.com",
        "email.com", "qq.com", "163.com",
    ];

    public static bool Has(string domain) => Domains.Contains(domain);
}

/// <summary>Kinds of host, from lists that anybody can look up. A shared one says nothing about who uses it.</summary>
internal static class Hosts
{
    private static readonly string[] Shorteners =
    [
        "bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "cutt.ly", "rb.gy", "shorturl.at", "t.ly", "tiny.cc", "buff.ly", "rebrand.ly",
        "v.gd", "bl.ink", "s.id", "soo.gd", "shorte.st", "adf.ly", "lnkd.in", "bit.do", "short.io", "qr.ae", "urlz.fr", "shorturl.com",
    ];

    private static readonly string[] Chats =
    [
        "wa.me", "t.me", "telegram.me", "telegram.org", "chat.whatsapp.com", "api.whatsapp.com", "whatsapp.com", "signal.me", "signal.group",
        "discord.gg", "discord.com", "snapchat.com",
    ];

    private static readonly string[] Shared =
    [
        "facebook.com", "fb.com", "instagram.com", "eventbrite.co.uk", "eventbrite.com", "wordpress.com", "google.com", "forms.gle", "youtube.com",
        "twitter.com", "x.com", "meetup.com",
        "linktr.ee", "wixsite.com", "weebly.com", "blogspot.com", "tiktok.com", "linkedin.com", "justgiving.com", "gofundme.com", "gov.uk", "nhs.uk",
        "nextdoor.co.uk", "blogger.com",
        "squarespace.com", "github.io", "org.uk", "co.uk", "carrd.co", "zoom.us", "tumblr.com", "medium.com",
    ];

    // Endings that cost next to nothing and that abuse lists put first.
    private static readonly string[] OddEndings =
    [
        "xyz", "top", "click", "icu", "buzz", "win", "bid", "loan", "loans", "cash", "money", "tk", "ml", "ga", "cf", "gq", "monster", "quest",
        "cyou", "sbs", "cfd", "bond", "vip",
        "rest", "surf", "cam", "date", "review", "download", "stream", "trade", "racing", "party", "science", "work", "gdn", "mom", "lol", "ru", "su",
        "cn", "pw", "ws", "cc", "biz",
    ];

    // Who is copied most, and the only homes they have. The federated ones (Citizens Advice, Age UK) have hundreds and are told by their slips alone.
    private static readonly string[] Brands =
    [
        "citizensadvice", "stepchange", "nationaldebtline", "payplan", "turn2us", "moneyhelper", "samaritans", "shelter", "ageuk",
        "christiansagainstpoverty", "universalcredit", "jobcentre", "jobcentreplus", "barnardos", "macmillan", "homeoffice", "salvationarmy",
        "redcross", "princestrust", "kingstrust", "trusselltrust", "trussell",
    ];

    private static readonly string[] SingleHome = ["stepchange", "nationaldebtline", "payplan", "turn2us", "moneyhelper", "christiansagainstpoverty"];
    private static readonly string[] Offices =
    [
        "dwp", "hmrc", "ukvi", "homeoffice", "universalcredit", "jobcentre", "jobcentreplus", "govgrant", "govgrants", "gov", "govuk", "hmgov",
        "ukgov",
    ];

    public static bool IsShortener(string host) => Shorteners.Contains(host);
    public static bool IsChat(string host) => Chats.Contains(host);
    public static bool IsShared(string host) => IsChat(host) || IsShortener(host) || Array.Exists(Shared, end => host == end || host.EndsWith("." + end, StringComparison.Ordinal));
    public static bool HasOddEnding(string host) => OddEndings.Contains(host[(host.LastIndexOf('.') + 1)..]);

    /// <summary>Dressed as a government office without living under gov.uk.</summary>
    public static bool PlaysGovernment(string host) => !Sender.IsPublic(host)
        && (new[] { "gov-uk", "govuk", "gov.uk" }.Any(part => host.Contains(part, StringComparison.Ordinal)) || Labels(host).Any(Offices.Contains));

    public static bool PlaysHealthService(string host) => !Sender.IsPublic(host) && Labels(host).Contains("nhs");

    /// <summary>One slip away from a name people trust, or that name with no home of its own there.</summary>
    public static string? Copies(string host)
    {
        var labels = Labels(host).Append(string.Concat(Labels(host))).ToList();
        return Array.Find(Brands, brand => labels.Exists(label => label != brand && Unleeted(label) is var read && People.PersonMatch.Alike(read, brand) && !Brands.Contains(label)))
            ?? Array.Find(SingleHome, brand => labels.Contains(brand) && host != $"{brand}.org" && host != $"{brand}.org.uk" && host != $"{brand}.com");
    }

    private static string Unleeted(string label) => label.Contains('2', StringComparison.Ordinal) ? label : Disguise.Signless(label);

    /// <summary>The host's own labels: "uk.gov-grants.example" has uk, gov and grants.</summary>
    private static string[] Labels(string host) => host.LastIndexOf('.') is > 0 and var end ? host[..end].Split('.', '-') : [host];
}
