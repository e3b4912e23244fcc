using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Linkwork.Interop.Notify;

/// <summary>Where e-mail leaves.</summary>
public interface IMailServer
{
    Task SendAsync(Guid messageId, Email email, CancellationToken cancellation);
}

/// <summary>SMTP; encrypted unless the server is on this machine.</summary>
public sealed class SmtpServer(WebSettings settings) : IMailServer
{
    public async Task SendAsync(Guid messageId, Email email, CancellationToken cancellation)
    {
        var smtp = settings.Smtp ?? throw new InvalidOperationException("No mail server is configured.");
        using var message = new MimeMessage { Subject = email.Subject, Body = new TextPart("plain") { Text = email.Body } };
        message.From.Add(MailboxAddress.Parse(smtp.From));
        message.To.Add(MailboxAddress.Parse(email.To));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        // The same on every try, so that a repeat can be known as one.
        message.MessageId = $"{messageId:N}.{Recipient(email.To)}@{message.From.Mailboxes.First().Domain}";
        using var client = new SmtpClient();
        await client.ConnectAsync(smtp.Host, smtp.Port, smtp.Tls ? smtp.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls : SecureSocketOptions.None, cancellation);
        if (smtp.User is { Length: > 0 } user) await client.AuthenticateAsync(user, smtp.Password ?? "", cancellation);
        await client.SendAsync(message, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }

    private static string Recipient(string to) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(to)))[..12];
}

/// <summary>What the outbox page says about a failure.</summary>
public static class MailFailures
{
    public static string Sentence(Exception failed) => failed switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } => "The mail server refused the recipient’s address: check it.",
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } => "The mail server refused our sender’s address: check --mail-from.",
        SmtpCommandException command => $"The mail server refused the message with code {(int)command.StatusCode}.",
        AuthenticationException => "The mail server refused our user or password.",
        SslHandshakeException => "The connection to the mail server could not be encrypted.",
        OperationCanceledException or TimeoutException => "The mail server didn’t answer in time.",
        System.Net.Sockets.SocketException or IOException or SmtpProtocolException => "The mail server could not be reached.",
        ParseException => "The address isn’t an e-mail address.",
        _ => $"It could not be made or sent ({failed.GetType().Name}). The log says more.",
    };
}
