using System.Net;
using System.Text.RegularExpressions;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Interop.Notify;
using Linkwork.Jobs;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Pages.Referrals;

/// <summary>A closing letter waits until somebody opens it, and what was taken back by then doesn't come out; what is left reads as if there had been nothing more.</summary>
public partial class LetterTests
{
    [Theory, OnBothDatabases]
    public async Task A_letter_nobody_opened_yet_loses_what_was_taken_back_and_reads_like_one_that_never_had_it(string engine)
    {
        var world = await World.NewAsync(engine);
        var (its, plain) = (await FromAsync(world, ReferralSource.GpPractice, World.Somebody(), Need.Housing, Need.Work), await FromAsync(world, ReferralSource.GpPractice, World.Somebody(), Need.Housing));
        await AgreeAsync(world, its, DataCategory.Work);
        await CloseAsync(world, its.Case);
        await CloseAsync(world, plain.Case);
        Assert.Contains("Work and employment", (await LetterAsync(world, its)).Text, StringComparison.Ordinal);

        await TakeBackAsync(world, its);
        var (left, never) = (await LetterAsync(world, its), await LetterAsync(world, plain));

        Assert.Contains("Housing", left.Text, StringComparison.Ordinal);
        Assert.Equal(Plain(never, plain), Plain(left, its));
        // What had left is there for the team, word for word.
        Assert.Contains("Work and employment", (await world.As(Role.LinkWorker).Get($"/cases/{its.Case.Reference}/sent")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_to_somebody_who_visits_says_to_speak_first_where_a_risk_is_held_back(string engine)
    {
        var world = await World.NewAsync(engine);
        var (risky, safe) = (await FromAsync(world, ReferralSource.SocialCare, World.Somebody(), Need.Housing), await FromAsync(world, ReferralSource.SocialCare, World.Somebody(), Need.Housing));
        await world.InCase(risky.Case, row => row.StateRisks("A dog that bites", false));
        foreach (var its in new[] { risky, safe }) await CloseAsync(world, its.Case);

        var letter = await LetterAsync(world, risky);

        Assert.Contains(Disclosure.SpeakBeforeVisitingText, letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("dog", letter.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain(Disclosure.SpeakBeforeVisitingText, (await LetterAsync(world, safe)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_agency_finds_no_letter_once_it_was_taken_back_and_its_pages_read_as_if_nobody_had_agreed(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var (its, never) = (await FromAsync(world, ReferralSource.Agency, World.Somebody(), Need.Housing), await FromAsync(other, ReferralSource.Agency, World.Somebody(), Need.Housing));
        await AgreeAsync(world, its, DataCategory.Contact, DataCategory.Story);
        await CloseAsync(world, its.Case);
        await CloseAsync(other, never.Case);
        Assert.Equal(HttpStatusCode.OK, (await LetterAsync(world, its)).Status);
        Assert.Contains("Closing letter", (await world.As(Role.Referrer).Get("/referrals?step=Closed")).Text, StringComparison.Ordinal);

        await TakeBackAsync(world, its);

        Assert.Equal(HttpStatusCode.NotFound, (await LetterAsync(world, its)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await LetterAsync(other, never)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.Referrer).Get($"/referrals/{its.Referral.Reference}/letter")).Status);
        foreach (var page in (string[])["", "?step=Closed", "?step=Accepted", "/{0}"])
            Assert.Equal(Plain(await other.As(Role.Referrer).Get($"/referrals{string.Format(page, never.Referral.Reference)}"), never),
                Plain(await world.As(Role.Referrer).Get($"/referrals{string.Format(page, its.Referral.Reference)}"), its));
        Assert.Contains("Accepted", (await world.As(Role.Referrer).Get("/referrals")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_share_for_something_else_given_later_brings_no_letter_back(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await FromAsync(world, ReferralSource.Agency, World.Somebody(), Need.Housing);
        await AgreeAsync(world, its, DataCategory.Contact, DataCategory.Story);
        await CloseAsync(world, its.Case);
        await TakeBackAsync(world, its);

        await AgreeAsync(world, its, DataCategory.Money);

        Assert.Equal(HttpStatusCode.NotFound, (await LetterAsync(world, its)).Status);
        Assert.DoesNotContain("Closing letter", (await world.As(Role.Referrer).Get("/referrals")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(its.Referral.Reference, (await world.As(Role.Referrer).Get("/referrals?step=Closed")).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_email_that_waits_does_not_go_once_the_letter_was_taken_back(string engine)
    {
        using var mailbox = new Mailbox();
        var world = await World.NewAsync(await TestApp.NewAsync(engine, smtp: mailbox.Settings));
        var (taken, kept) = (await FromAsync(world, ReferralSource.Agency, World.Somebody(), Need.Housing), await FromAsync(world, ReferralSource.Agency, World.Somebody(), Need.Housing));
        foreach (var its in new[] { taken, kept })
        {
            await AgreeAsync(world, its, DataCategory.Story);
            await CloseAsync(world, its.Case);
        }

        await TakeBackAsync(world, taken);
        await world.App.App.Services.GetRequiredService<SendOutbox>().RunOnceAsync(CancellationToken.None);

        Assert.Single(mailbox.Messages, message => message.Subject == $"A letter is waiting for you ({kept.Referral.Reference})");
        Assert.DoesNotContain(mailbox.Messages, message => message.Subject.StartsWith("A letter", StringComparison.Ordinal) && message.Subject.Contains(taken.Referral.Reference, StringComparison.Ordinal));
        Assert.Contains(ToReferrers.NoLetter, await world.App.InDatabase(db => db.Outbox.Rows.Where(row => row.Kind == nameof(CaseClosed) && row.TeamId == world.Team.Id).Select(row => row.LastError).ToListAsync()));
    }

    private sealed record Referred(Case Case, Referral Referral);

    private static async Task<Referred> FromAsync(World world, ReferralSource source, PersonDetails who, params Need[] reasons)
    {
        var (id, at) = (Guid.CreateVersion7(), world.App.Clock.GetUtcNow());
        var referral = new Referral
        {
            TeamId = world.Team.Id, Id = id, ReceivedAt = at, Details = who, Urgency = Urgency.Routine, NoKnownRisks = true, Agreed = true, AgreementToldBy = "the person",
            Referrer = new() { Source = source, Name = "Alex Reed", PlaceCode = world.Practice, PlaceName = "Sample place", UserId = world.User(Role.Referrer).Id },
            Reasons = [.. reasons.Select(need => new ReferralReason { TeamId = world.Team.Id, ReferralId = id, Need = need })],
        };
        await world.App.InDatabase(async db =>
        {
            await db.ReceiveAsync(referral, at, CancellationToken.None);
            await db.SaveChangesAsync();
        });
        return new(await world.AcceptedAsync(referral, world.User(Role.LinkWorker).Id), referral);
    }

    private static Task AgreeAsync(World world, Referred its, params DataCategory[] what) => world.App.InDatabase(async db =>
    {
        var (to, at) = (its.Referral.Referrer.AsReaderOfTheCase(its.Referral.Id), world.App.Clock.GetUtcNow());
        db.Shares.Add(new()
        {
            TeamId = its.Case.TeamId, CaseId = its.Case.Id, Categories = [.. what], RecipientKind = to.Kind, RecipientKey = to.Key, RecipientName = to.Name,
            Purpose = SharingPurpose.ClosingLetter, GivenAt = at.AddMinutes(-1), Until = London.Date(at).AddDays(30), RecordedBy = Guid.Empty,
        });
        await db.SaveChangesAsync();
    });

    private static async Task TakeBackAsync(World world, Referred its)
    {
        var id = await world.App.InDatabase(db => db.Shares.ForTheSystem().Where(row => row.CaseId == its.Case.Id && row.WithdrawnAt == null).Select(row => row.Id).SingleAsync());
        var (page, worker) = ($"/cases/{its.Case.Reference}/shares/{id}/withdrawal", world.As(Role.LinkWorker));
        var twice = await Task.WhenAll(worker.PostBare(page), worker.PostBare(page));
        Assert.Contains(twice, answer => answer.Location == $"/cases/{its.Case.Reference}/shares");
    }

    private static async Task CloseAsync(World world, Case its)
    {
        var worker = world.As(Role.LinkWorker);
        Assert.NotNull((await worker.Send(await worker.Post($"/cases/{its.Reference}/closure", new { Input_Reason = "GoalsMet", Input_Summary = "They go to the choir now" }))).Location);
    }

    private static Task<Answer> LetterAsync(World world, Referred its) => world.As(Role.Referrer).Get($"/referrals/{its.Referral.Reference}/letter");

    /// <summary>The whole page without what tells two people, referrals and requests apart.</summary>
    // Nobody sees the same line of evidence twice in a row.
    private static string Plain(Answer page, Referred its) => Evidences().Replace(OfThisRequest().Replace(page.Raw, "…"), "…").Replace(its.Referral.Reference, "R", StringComparison.Ordinal)
        .Replace(its.Case.Reference, "C", StringComparison.Ordinal).Replace(its.Referral.Referrer.PlaceCode!, "P", StringComparison.Ordinal).Replace(its.Referral.Details.FullName, "Who", StringComparison.Ordinal)
        .Replace(Linkwork.Ui.Format.Date(its.Referral.Details.BornOn), "Born", StringComparison.Ordinal);

    [GeneratedRegex("""(?<=nhsuk-details__text"><p>).*?<cite.*?</cite>""", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Evidences();

    [GeneratedRegex("""(?<=(?:(?:__RequestVerificationToken|__once)"[^>]*value|nonce)=")[^"]*""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfThisRequest();
}
