using Linkwork.Interop.Notify;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Jobs;

/// <summary>Delivers what happened: leases messages, writes the e-mails now (so that a withdrawn share or a death since then holds), sends them.</summary>
/// <remarks>At least once: if the program dies after the mail server took an e-mail and before that is written down, it goes again when the
/// lease ends, with the same Message-Id, so that a mail program can show it once.</remarks>
public sealed class SendOutbox(IServiceScopeFactory scopes, WebSettings settings, IMailServer server, TimeProvider time, ILogger<SendOutbox> logger)
    : Repeating(scopes, TimeSpan.FromSeconds(5), logger)
{
    public const int Tries = 8;
    private const int Batch = 10;

    /// <summary>Longer than a whole batch can take, so that no other node starts on it meanwhile.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan OneEmail = TimeSpan.FromSeconds(25);

    protected override async Task RunAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<AppDb>();
        int taken;
        do
        {
            var batch = await db.LeaseOutboxAsync(Batch, time.GetUtcNow() + Lease, time.GetUtcNow(), cancellation);
            taken = batch.Count;
            foreach (var message in batch) await DealWithAsync(db, services.GetRequiredService<Notices>(), message, cancellation);
            db.ChangeTracker.Clear();
        }
        while (taken == Batch);
    }

    private async Task DealWithAsync(AppDb db, Notices notices, OutboxMessage message, CancellationToken cancellation)
    {
        // A slow batch must not run into the next node's.
        if (message.LeasedUntil - time.GetUtcNow() < 2 * OneEmail) return;
        try
        {
            var notice = await notices.WriteAsync(message, cancellation);
            if (notice.WhyNot is { } why) Done(message, OutboxOutcome.NotSent, why);
            else if (notice.Emails.Count == 0) Done(message, OutboxOutcome.NothingToSend);
            else await SendAllAsync(db, message, notice, cancellation);
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            Failed(message, failed);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task SendAllAsync(AppDb db, OutboxMessage message, Notice notice, CancellationToken cancellation)
    {
        var gone = await db.SentEmails.Rows.Where(sent => sent.MessageId == message.Id && sent.Delivered).Select(sent => sent.To).ToListAsync(cancellation);
        foreach (var email in notice.Emails.Where(email => !gone.Contains(email.To)))
        {
            if (settings.Smtp is not null) await SendAsync(message.Id, email, cancellation);
            db.SentEmails.Add(new()
            {
                MessageId = message.Id, To = email.To, Subject = email.Subject, Body = email.BodyToKeep, At = time.GetUtcNow(), Delivered = settings.Smtp is not null,
            });
            if (settings.Smtp is not null && notice.Left(email, time.GetUtcNow()) is { } left) db.Sendings.Add(left);
            await db.SaveChangesAsync(cancellation);
        }

        Done(message, settings.Smtp is null ? OutboxOutcome.WouldHaveBeenSent : OutboxOutcome.Sent);
    }

    private async Task SendAsync(Guid messageId, Email email, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(OneEmail);
        await server.SendAsync(messageId, email, limit.Token);
    }

    private void Done(OutboxMessage message, OutboxOutcome outcome, string? why = null) =>
        (message.DoneAt, message.Outcome, message.LastError, message.LeasedUntil) = (time.GetUtcNow(), outcome, why, null);

    private void Failed(OutboxMessage message, Exception failed)
    {
        var why = MailFailures.Sentence(failed);
        logger.LogWarning("Message {Message} ({Kind}) failed at try {Try}: {Failure}", message.Id, message.Kind, message.Attempts, failed.GetType().Name);
        if (message.Attempts >= Tries) Done(message, OutboxOutcome.GaveUp, why);
        else (message.DueAt, message.LeasedUntil, message.LastError) = (time.GetUtcNow() + BackOff(message.Attempts), null, why);
    }

    /// <summary>1, 2, 4 … minutes, two hours at most.</summary>
    public static TimeSpan BackOff(int attempts) => TimeSpan.FromMinutes(Math.Min(120, Math.Pow(2, attempts - 1)));
}
