using Linkwork.Domain.Sharing;

namespace Linkwork.Interop.Notify;

/// <summary>One e-mail: a reference and a link at most, never a word about a person. E-mail isn't private.</summary>
public sealed record Email
{
    private Email(string to, string subject, string body, string? secret, Disclosure? disclosure) =>
        (To, Subject, Body, BodyToKeep, Disclosure) = (to, subject, body, secret is null ? body : body.Replace(secret, "•••••", StringComparison.Ordinal), disclosure);

    public string To { get; }
    public string Subject { get; }
    public string Body { get; }

    /// <summary>What the outbox page shows: the same, without a one-time code.</summary>
    public string BodyToKeep { get; }

    /// <summary>What the gate let through for it; null to the installation's own users.</summary>
    public Disclosure? Disclosure { get; }

    /// <summary>To somebody outside the team: only what the gate let through for them can be named.</summary>
    public static Email ToOutside(string address, Disclosure disclosure, string subject, params string[] lines) =>
        new(address, subject, Lines([.. lines, .. disclosure.Items.Select(item => $"{item.Label}: {item.Text}")]), null, disclosure);

    /// <summary>To one of the installation's own users, about their work or account and nobody else.</summary>
    public static Email ToStaff(string address, string subject, string? secret, params string[] lines) => new(address, subject, Lines(lines), secret, null);

    /// <summary>To an organisation about its own entries in the directory, which everybody may read.</summary>
    public static Email AboutEntries(string address, string subject, string? secret, params string[] lines) => new(address, subject, Lines(lines), secret, null);

    private static string Lines(IEnumerable<string> lines) => string.Join("\r\n\r\n", lines) + "\r\n";
}

/// <summary>What a message turns into: e-mails, none, or the reason why it may not go.</summary>
/// <param name="About">Whom it is about, when it tells somebody outside.</param>
public sealed record Notice(IReadOnlyList<Email> Emails, string? WhyNot = null, NoticeAbout? About = null)
{
    /// <summary>What left with an e-mail, for the case's list of what can't be called back; null when nobody outside was told of anybody.</summary>
    public Sending? Left(Email email, DateTimeOffset at) => About is not { } about || email.Disclosure is not { } disclosure ? null : new()
    {
        TeamId = about.Team, CaseId = about.Case, ReferralId = about.Referral, Channel = SendingChannel.Email, RecipientKey = disclosure.Recipient.Key,
        Disclosure = disclosure, By = Guid.Empty, At = at,
    };

    public static readonly Notice Nothing = new([]);

    public static Notice Not(string why) => new([], why);
}

/// <summary>The referral or the case that somebody outside was told about.</summary>
public sealed record NoticeAbout(Guid Team, Guid? Case, Guid? Referral);
