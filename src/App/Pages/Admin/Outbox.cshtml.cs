using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Referrals;
using Linkwork.Interop.Notify;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Admin;

/// <summary>What was emailed, waits, or failed and why; without a mail server, what would have been.</summary>
[Requires(Permission.SeeOutbox)]
public sealed class OutboxModel(WebSettings settings) : LinkworkPage
{
    private const int PageSize = 25;

    internal static IReadOnlyList<Choice> Shown { get; } =
    [
        new("", "Everything with an email"), new("Waiting", "Waiting"), new("Sent", "Sent"), new("NotSent", "Not sent, with the reason"), new("GaveUp", "Failed"),
    ];

    [BindProperty(SupportsGet = true)]
    [Display(Name = "Show")]
    public string? Show { get; set; }

    public bool HasMailServer => settings.Smtp is not null;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? NextHref { get; private set; }

    public async Task OnGetAsync(DateTimeOffset? before, Guid? after)
    {
        var messages = Narrow(Db.Outbox.Rows.AsNoTracking());
        if (before is { } at && after is { } last) messages = messages.Where(row => row.CreatedAt < at || (row.CreatedAt == at && row.Id.CompareTo(last) < 0));
        var found = await messages.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Take(PageSize + 1).ToListAsync(HttpContext.RequestAborted);
        var shown = found.Take(PageSize).ToList();
        var ids = shown.ConvertAll(row => row.Id);
        var emails = (await Db.SentEmails.Rows.AsNoTracking().Where(row => ids.Contains(row.MessageId)).ToListAsync(HttpContext.RequestAborted)).ToLookup(row => row.MessageId);
        Rows = [.. shown.Select(row => new Row(row, [.. emails[row.Id]]))];
        if (found.Count > PageSize)
            NextHref = QueryString.Create((KeyValuePair<string, string?>[])
                [new("show", Show), new("before", shown[^1].CreatedAt.ToString("O")), new("after", shown[^1].Id.ToString())]).Value;
    }

    private IQueryable<OutboxMessage> Narrow(IQueryable<OutboxMessage> messages) => Show switch
    {
        "Waiting" => messages.Where(row => row.DoneAt == null),
        "Sent" => messages.Where(row => row.Outcome == OutboxOutcome.Sent || row.Outcome == OutboxOutcome.WouldHaveBeenSent),
        "NotSent" => messages.Where(row => row.Outcome == OutboxOutcome.NotSent),
        "GaveUp" => messages.Where(row => row.Outcome == OutboxOutcome.GaveUp),
        _ => messages.Where(row => row.Outcome == null || row.Outcome != OutboxOutcome.NothingToSend),
    };

    internal static string About(string kind) => kind switch
    {
        nameof(ReferralReceived) => "Receipt for a referral",
        nameof(ReferrerAsked) => "Question for a referrer",
        nameof(ReferralDeclined) => "Answer to a referral",
        nameof(CaseClosed) => "Closing letter",
        nameof(OnwardReferralSent) => "Onward referral",
        nameof(ConcernRaised) => "Safeguarding concern",
        Notices.Invitation => "Invitation",
        Notices.FeedNeedsYou => "A feed of the directory",
        Notices.Enquiry => "Asking whether entries are right",
        _ => string.Concat(kind.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}")),
    };

    internal static string State(OutboxMessage message) => message.Outcome switch
    {
        OutboxOutcome.Sent => "Sent",
        OutboxOutcome.WouldHaveBeenSent => "Would have been sent",
        OutboxOutcome.NothingToSend => "Nothing to send",
        OutboxOutcome.NotSent => "Not sent",
        OutboxOutcome.GaveUp => "Failed",
        _ => "Waiting",
    };

    internal static string Colour(OutboxMessage message) => message.Outcome switch
    {
        OutboxOutcome.Sent => "green",
        OutboxOutcome.WouldHaveBeenSent => "blue",
        OutboxOutcome.NotSent => "orange",
        OutboxOutcome.GaveUp => "red",
        null => "yellow",
        _ => "grey",
    };

    public sealed record Row(OutboxMessage Message, IReadOnlyList<SentEmail> Emails);
}
