using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.House;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Linkwork.App.Tests.Leaks;

/// <summary>Every way out of Linkwork, for every kind of thing it knows of a person, whatever stands with their consent: the only marks that come out are
/// those that were agreed to, or that the gate's table lets go to whoever cares for the person.</summary>
public partial class LeakMatrixTests
{
    /// <summary>Who reads the channel and what for; null: nobody may read any mark there.</summary>
    private sealed record Channel(string Name, Recipient? Recipient, SharingPurpose? Purpose, Func<Marked, Task<string>> Read);

    private const string TakenBack = ", taken back";

    private const string AskedFor = "reporting provider's page, number asked for";

    /// <summary>All code that lets words out, each in the channel that reads it here. A new file that does fails the build until it is added, with a channel.</summary>
    private static readonly Dictionary<string, string> WaysOut = new(StringComparer.Ordinal)
    {
        ["src/App/Interop/Letters/ClosingLetter.cs"] = "closing letter",
        ["src/App/Interop/Letters/ClinicalCopy.cs"] = "copy for the clinical system",
        ["src/App/Storage/LetterView.cs"] = "closing letter, taken back",
        ["src/App/Pages/Cases/Copies.cshtml.cs"] = "copy for the clinical system, taken back",
        ["src/App/Storage/ProviderView.cs"] = "provider's page",
        ["src/App/Pages/OnwardReferrals/New.cshtml.cs"] = "provider's page",
        ["src/App/Interop/Notify/ToProviders.cs"] = "e-mail",
        ["src/App/Interop/Notify/ToReferrers.cs"] = "e-mail",
        ["src/App/Interop/Notify/ToOrganisations.cs"] = "e-mail",
        ["src/App/Interop/Notify/ToKeepers.cs"] = "e-mail",
        ["src/App/Interop/Notify/ToStaff.cs"] = "e-mail",
        ["src/Domain/Referrals/Referral.Decisions.cs"] = "another team's inbox",
        ["src/App/Pages/Referrals/Show.cshtml.cs"] = "referrer's page",
        ["src/App/Pages/Referrals/Answer.cshtml.cs"] = "referrer's page",
        ["src/Domain/Plans/PlanCopy.cs"] = "the person's own copy",
        ["src/Domain/Work/Steps/WorkPath.cs"] = "the person's own copy",
        ["src/Domain/Work/GoodWork/CheckCopy.cs"] = "the person's own copy",
        ["src/Domain/Work/WorkNews.cs"] = "referrer's page, of work",
        ["src/Domain/Work/AtWork/ReturnLetter.cs"] = "the person's own copy",
        ["src/Domain/Work/AtWork/AccessToWorkPack.cs"] = "the person's own copy",
        ["src/Domain/Work/AtWork/EmployerSheet.cs"] = "sheet for an employer",
        ["src/App/Pages/Overrides/New.cshtml.cs"] = "a safeguarding lead's decision: OverrideTests",
        ["src/App/Pages/Reports/Download.cshtml.cs"] = "figures for commissioners",
        ["src/App/Pages/Reports/Gaps/Download.cshtml.cs"] = "figures for commissioners",
        ["src/App/Pages/Reports/Coercion/Download.cshtml.cs"] = "figures for commissioners",
        ["src/App/Pages/Reports/Jobs/Download.cshtml.cs"] = "figures for commissioners",
        ["src/App/Storage/Demo/DemoSupport.cs"] = "invented people",
        ["src/App/Interop/Notify/MailServer.cs"] = "e-mail",
        ["src/App/Interop/Oruk/Publishing/OrukAnswer.cs"] = "open standard and public pages",
        ["src/App/Interop/Oruk/Publishing/OrukGuard.cs"] = "open standard and public pages",
        ["src/App/Interop/Oruk/Publishing/OpenApi.cs"] = "open standard and public pages",
        ["src/App/Ui/Brand.cs"] = "open standard and public pages",
        ["src/App/Pages/Shared/_Layout.cshtml"] = "open standard and public pages",
        ["src/App/Security/SecurityHeaders.cs"] = "no words of its own",
        ["src/App/Interop/Feeds/PoliteHttp.cs"] = "asks for feeds of services: nothing of a person is known there",
        ["src/App/Interop/Feeds/PublicAddress.cs"] = "asks for feeds of services: nothing of a person is known there",
        ["src/App/Telemetry.cs"] = "counts and traces: TelemetryTests",
    };

    [Fact]
    public void Every_file_that_lets_words_out_is_in_the_matrix()
    {
        var found = Repository.Files("src", ".cs", ".cshtml").Where(file => LetsOut().IsMatch(file.Text)).Select(file => file.Path);
        Assert.Equal(WaysOut.Keys.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Only_what_was_agreed_to_comes_out_whatever_the_way(string engine)
    {
        using var mail = new Mailbox();
        var lines = new ConcurrentQueue<string>();
        var app = await TestApp.NewAsync(engine, services => services.AddLogging(logging => logging.AddProvider(new Keep(lines))), mail.Settings);
        var world = await World.NewAsync(app);
        var voluntary = await VoluntaryAsync(world);
        var jobDesk = await World.NewAsync(app);
        var reporting = await ReportingAsync(jobDesk);
        var channels = Channels(world, jobDesk, mail, lines);
        var towards = channels.Where(channel => channel.Recipient is not null).Select(channel => (channel.Recipient!, channel.Purpose!.Value)).Distinct().ToList();
        List<string> wrong = [];
        var (cells, read, came) = (0, 0, new HashSet<string>());
        foreach (var state in Enum.GetValues<ConsentState>())
            foreach (var category in Enum.GetValues<DataCategory>())
            {
                var its = await Marked.NewAsync(world, voluntary, (reporting, jobDesk.Organisation));
                await its.ConsentAsync(state, category, towards);
                await app.App.Services.GetRequiredService<SendOutbox>().RunOnceAsync(CancellationToken.None);
                foreach (var channel in channels)
                {
                    var text = await channel.Read(its);
                    (cells, read) = (cells + Enum.GetValues<DataCategory>().Length, read + 1);
                    // Masked wherever it stands, but for the page that somebody asks for by hand.
                    if (text.Replace(" ", "").Contains(its.NationalInsuranceNumber, StringComparison.Ordinal))
                    {
                        came.Add($"{channel.Name}: the whole number");
                        if (channel.Name != AskedFor || !May(channel, nameof(DataCategory.NationalInsurance), state, category)) wrong.Add($"{channel.Name}: the whole National Insurance number, where consent to {category} was {state}");
                    }

                    foreach (var mark in Marks().Matches(text).Select(match => match.Groups["category"].Value).Distinct())
                    {
                        came.Add($"{channel.Name}: {mark}{(May(channel, mark, ConsentState.None, category) ? "" : " with a share")}");
                        if (!May(channel, mark, state, category)) wrong.Add($"{channel.Name}: {mark}, where consent to {category} was {state}");
                    }
                }
            }

        TestContext.Current.TestOutputHelper?.WriteLine($"leak matrix: {channels.Count} ways out, {cells:N0} cells (channel, category, recipient, consent), {read} pages and messages read, {wrong.Count} leaks");
        Assert.Empty(wrong);
        // The other way round: what was agreed to does come out, so that an empty page can't pass.
        foreach (var shown in (string[])["closing letter: Story", "closing letter: Work with a share", "provider's page: Work with a share", "provider's page: Contact with a share",
            "reporting provider's page: Money with a share", "reporting provider's page: Health with a share", "the person's own copy: Work", "referrer's page, of work: Work with a share", "sheet for an employer: Work with a share", "sheet for an employer: Health with a share", "provider's page: Attendance", "another team's inbox: Story", "another team's inbox: Safeguarding", $"{AskedFor}: the whole number"])
            Assert.Contains(shown, came);
    }

    private static Task<Service> VoluntaryAsync(World world) => world.ServiceAsync(row => (row.ReportsToBenefits, row.Email, row.EmploymentSupport) = (false, "desk@harbour.example", NeedsNumber(row)), Need.Work);

    private static Task<Service> ReportingAsync(World jobDesk) => jobDesk.ServiceAsync(row => (row.ReportsToBenefits, row.Email, row.EmploymentSupport) = (true, "desk@reporting.example", NeedsNumber(row)), Need.Work);

    private static EmploymentSupport NeedsNumber(Service service) => new() { ServiceId = service.Id, NeedsNationalInsurance = true };

    private static bool May(Channel channel, string mark, ConsentState state, DataCategory agreed)
    {
        if (mark == Marked.Own) return channel.Name == "referrer's page";
        if (channel.Recipient is not { } recipient || mark == Marked.Nowhere || !Enum.TryParse<DataCategory>(mark, out var category)) return false;
        // A provider reads again what it wrote itself; nobody else outside the team reads it, whatever is agreed.
        if (category == DataCategory.Attendance) return channel.Name == "provider's page";
        return Gate.Rule(recipient.Kind, category) switch
        {
            SharingRule.Goes => true,
            SharingRule.NeedsShare => !channel.Name.EndsWith(TakenBack, StringComparison.Ordinal) && state == ConsentState.Given && agreed == category,
            _ => false,
        };
    }

    private static List<Channel> Channels(World world, World jobDesk, Mailbox mail, ConcurrentQueue<string> lines)
    {
        var practice = new Recipient(RecipientKind.Referrer, world.Practice, "Test Surgery");
        var worker = world.As(Role.LinkWorker);
        return
        [
            new("copy for the clinical system", practice, SharingPurpose.ClinicalCopy, async its =>
            {
                var made = await worker.Post($"/cases/{its.Case.Reference}/copy");
                return (await worker.Get(made.Location!)).Document.QuerySelector("textarea")!.TextContent;
            }),
            new("the person's own copy", new(RecipientKind.Person, "their-own", "them"), SharingPurpose.OwnCopy, async its => (await worker.Get($"/cases/{its.Case.Reference}/plan/print")).Raw 
                + await All(worker, $"/cases/{its.Case.Reference}/work/map", $"/cases/{its.Case.Reference}/jobs")
                + await its.WhileTalkingAsync(() => All(worker, [.. ((string[])["map", "access-to-work", $"returns/{its.Return}/letter"]).Select(page => $"/cases/{its.Case.Reference}/work/{page}")]))),
            new("sheet for an employer", Marked.Employer, SharingPurpose.AdjustmentsAtWork, async its =>
            {
                var sheets = (await its.SheetsAsync()).Select(sheet => $"/cases/{its.Case.Reference}/work/sheets/{sheet}").ToArray();
                return await its.WhileTalkingAsync(() => Paper(worker, sheets)) + await Paper(worker, sheets);
            }),
            new("provider's page", new(RecipientKind.VoluntaryProvider, world.Organisation.Id.ToString(), "Harbour"), SharingPurpose.OnwardReferral, async its =>
                (await world.As(Role.Provider).Get($"/onward-referrals/{its.ToVoluntary.Reference}")).Raw + (await world.As(Role.Provider).Get("/onward-referrals")).Raw.Split(its.ToVoluntary.Reference)[^1]),
            new("reporting provider's page", new(RecipientKind.ProviderReportingToBenefits, jobDesk.Organisation.Id.ToString(), "Reporting"), SharingPurpose.OnwardReferral, async its =>
                (await jobDesk.As(Role.Provider).Get($"/onward-referrals/{its.ToReporting.Reference}")).Raw),
            new(AskedFor, new(RecipientKind.ProviderReportingToBenefits, jobDesk.Organisation.Id.ToString(), "Reporting"), SharingPurpose.OnwardReferral, async its =>
                (await jobDesk.As(Role.Provider).PostBare($"/onward-referrals/{its.ToReporting.Reference}?handler=number")).Raw + (await jobDesk.As(Role.Provider).PostBare($"/onward-referrals/{its.ToVoluntary.Reference}?handler=number")).Raw),
            new("provider's page of another's referral", null, null, async its => (await jobDesk.As(Role.Provider).Get($"/onward-referrals/{its.ToVoluntary.Reference}")).Raw + (await world.As(Role.Provider).Get($"/onward-referrals/{its.ToReporting.Reference}")).Raw),
            new("referrer's page", null, null, async its =>
            {
                var page = (await world.As(Role.Referrer).Get($"/referrals/{await ReferenceAsync(world, its)}")).Document;
                page.QuerySelector("[aria-labelledby=work-since]")?.Remove();
                return page.DocumentElement.OuterHtml;
            }),
            new("referrer's page, of work", practice, SharingPurpose.ReferralProgress, async its =>
            {
                var address = $"/referrals/{await ReferenceAsync(world, its)}";
                async Task<string> Read() => (await world.As(Role.Referrer).Get(address)).Document.QuerySelector("[aria-labelledby=work-since]")?.OuterHtml ?? "";
                Assert.Empty(await Read());
                return await its.WhileTalkingAsync(Read);
            }),
            new("another team's inbox", new(RecipientKind.LinkWorkerTeam, jobDesk.Team.Id.ToString(), jobDesk.Team.Name), SharingPurpose.PassingOn, async its =>
            {
                var referral = await its.WaitingAsync();
                var passed = await worker.Post($"/inbox/{referral}/transfer", new { Input_TeamId = jobDesk.Team.Id });
                Assert.Equal("/inbox", passed.Location);
                var there = await world.App.InDatabase(db => db.Referrals.ForTheSystem().Where(row => row.TeamId == jobDesk.Team.Id && row.TransferredFromTeamId == world.Team.Id).OrderByDescending(row => row.Id).Select(row => row.Reference).FirstAsync());
                return (await jobDesk.As(Role.LinkWorker).Get($"/inbox/{there}")).Raw;
            }),
            new("error pages", null, null, async its =>
            {
                var said = "";
                foreach (var page in (string[])["nowhere", "onward-referrals/W-NOPE", $"jobs/{Guid.Empty}", $"goals/{Guid.Empty}/review"]) said += await Failed(worker.Get($"/cases/{its.Case.Reference}/{page}"));
                return said + await Failed(worker.PostBare($"/cases/{its.Case.Reference}/reopening")) + await Failed(worker.PostBare($"/cases/{its.Case.Reference}/nowhere", new { Input_Note = its.Mark(DataCategory.Work) }));
            }),
            new("closing letter", practice, SharingPurpose.ClosingLetter, async its =>
            {
                var preview = await worker.Post($"/cases/{its.Case.Reference}/closure", new { Input_Reason = "GoalsMet", Input_Summary = its.Mark(DataCategory.Story) });
                Assert.Equal($"/cases/{its.Case.Reference}", (await worker.Send(preview)).Location);
                return (await world.As(Role.Referrer).Get($"/referrals/{await ReferenceAsync(world, its)}/letter")).Raw;
            }),
            new($"closing letter{TakenBack}", practice, SharingPurpose.ClosingLetter, async its =>
            {
                await its.TakeBackAsync();
                return (await world.As(Role.Referrer).Get($"/referrals/{await ReferenceAsync(world, its)}/letter")).Raw;
            }),
            new($"copy for the clinical system{TakenBack}", practice, SharingPurpose.ClinicalCopy, async its => await All(worker, [.. (await its.CopiesAsync()).Select(copy => $"/cases/{its.Case.Reference}/copies/{copy}")])),
            new("e-mail", null, null, _ =>
            {
                Assert.NotEmpty(mail.Messages);
                return Task.FromResult(string.Join('\n', mail.Messages.Select(message => $"{message}")));
            }),
            new("outbox, access log and audit for administrators", null, null, async its =>
                await All(world.As(Role.Admin), "/admin/outbox", "/admin/access-log", "/admin/access-log?what=Changes", $"/admin/access-log?reference={its.Case.Reference}", $"/admin/access-log?what=Changes&reference={its.Case.Reference}")),
            new("figures for commissioners", null, null, async _ => await All(world.As(Role.Commissioner), "/reports", "/reports/overview.csv", "/reports/gaps", "/reports/gaps.csv", "/reports/coercion", "/reports/coercion.csv", "/reports/jobs", "/reports/jobs.csv")),
            new("open standard and public pages", null, null, async _ => await All(world.AsNobody(), "/oruk/services", "/oruk/organizations", "/privacy")),
            new("one-tap link", null, null, async its =>
            {
                var link = await world.LinkAsync();
                var asked = await world.AsNobody().Get($"/entries/{link}");
                Assert.Equal(HttpStatusCode.OK, asked.Status);
                return asked.Raw + await All(world.AsNobody(), $"/entries/{link}/{its.ToVoluntary.ServiceId}/change", "/claim", $"/claim/{its.ToVoluntary.ServiceId}");
            }),
            new("pages of the wrong people", null, null, async its =>
            {
                var said = "";
                foreach (var role in (Role[])[Role.Referrer, Role.Provider, Role.Commissioner, Role.DirectoryEditor, Role.Admin])
                    said += await All(world.As(role), [.. ((string[])["", "/plan/print", "/copy", "/work/profile", "/work/then-and-now", "/work/steps", "/work/map", "/work/adjustments", "/work/access-to-work", "/work/returns", "/work/fit-notes", "/jobs", "/jobs/counting", "/lost-benefit", "/shares", "/sent"]).Select(page => $"/cases/{its.Case.Reference}{page}")]);
                return said;
            }),
            new("log lines", null, null, _ => Task.FromResult(string.Join('\n', lines))),
        ];
    }

    private static async Task<string> Failed(Task<Answer> asked)
    {
        var answer = await asked;
        Assert.True((int)answer.Status >= 400, $"{answer.Address} answered {answer.Status}");
        return answer.Raw;
    }

    private static async Task<string> All(Visitor visitor, params string[] addresses)
    {
        var said = "";
        foreach (var address in addresses) said += (await visitor.Get(address)).Raw;
        return said;
    }

    /// <summary>What comes out of a printer once the copy is made: what only stands on the screen of whoever prints isn't handed over.</summary>
    private static async Task<string> Paper(Visitor visitor, params string[] addresses)
    {
        var said = "";
        foreach (var address in addresses)
        {
            var page = (await visitor.Get((await visitor.PostBare(address)).Location ?? address)).Document;
            foreach (var onScreen in page.QuerySelectorAll(".lw-no-print").ToList()) onScreen.Remove();
            said += page.DocumentElement.OuterHtml;
        }

        return said;
    }

    private static Task<string> ReferenceAsync(World world, Marked its) =>
        world.App.InDatabase(db => db.Referrals.ForTheSystem().Where(row => row.Id == its.Case.ReferralId).Select(row => row.Reference).SingleAsync());

    [GeneratedRegex("MARK(?<category>[A-Za-z]+)[0-9]+x", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();

    // What asks the gate or writes a message; whatever answers with something else than a page; whatever speaks to another program.
    [GeneratedRegex(@"Gate\.(Disclose|Again|Override)\(|Email\.(ToOutside|ToStaff|AboutEntries)\(|""(text|application|image)/[a-z]|\bJsonResult\b|\b(Typed)?Results\.|\bresponse\.(Body|Write)|\bHttpClient\b|\bSmtpClient\b|AddOtlpExporter|\b(Udp|Tcp)Client\b|\bnew Socket\(", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LetsOut();

    private sealed class Keep(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
