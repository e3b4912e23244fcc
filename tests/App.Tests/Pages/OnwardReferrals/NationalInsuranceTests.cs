using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.People;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Pages.OnwardReferrals;

public class NationalInsuranceTests
{
    private const string Typed = "aa 00 00 01 b", Whole = "AA 00 00 01 B", Kept = "AA000001B", Masked = "•• •• •• 01 B";

    [Theory, OnBothDatabases]
    public async Task It_is_asked_for_only_where_a_programme_needs_it_and_shown_masked(string engine)
    {
        var (world, its, service) = await StartAsync(engine);
        var other = await world.ServiceAsync();
        var worker = world.As(Role.LinkWorker);

        Assert.Contains("National Insurance number, if they want you to send it", (await worker.Get(Address(its, service))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("National Insurance", (await worker.Get(Address(its, other))).Text, StringComparison.Ordinal);
        var refused = await worker.Post(Address(its, other), With(world, Typed));
        Assert.Contains("This service hasn’t said that its programme needs a National Insurance number. Leave it out", refused.Errors);
        var mistyped = await worker.Post(Address(its, service), With(world, "QQ 12 34 56 C"));
        Assert.Contains(mistyped.Errors, error => error.StartsWith("Check the National Insurance number", StringComparison.Ordinal));

        var preview = await worker.Post(Address(its, service), With(world, Typed));
        Assert.Contains("your National Insurance number", preview.Text, StringComparison.Ordinal);
        Assert.Contains(Masked, preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Whole, preview.Text, StringComparison.Ordinal);
        var sent = await worker.Send(preview);

        var onward = Assert.Single((await world.CaseNowAsync(its)).OnwardReferrals);
        Assert.Equal(Kept, onward.NationalInsuranceNumber);
        Assert.Contains(DataCategory.NationalInsurance, Assert.Single((await world.CaseNowAsync(its)).Shares).Categories);
        foreach (var address in (string[])[sent.Location!, $"/cases/{its.Reference}/sent", $"/cases/{its.Reference}", $"/onward-referrals/{onward.Reference}"])
        {
            var raw = (await (address.StartsWith("/onward", StringComparison.Ordinal) ? world.As(Role.Provider) : worker).Get(address)).Raw;
            Assert.DoesNotContain(Kept, raw.Replace(" ", ""), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_service_reads_it_when_it_asks_and_that_is_written_down(string engine)
    {
        var (world, its, service) = await StartAsync(engine);
        var onward = await SendAsync(world, its, service);
        var provider = world.As(Role.Provider);

        var shown = await provider.Post($"/onward-referrals/{onward}", form: "form[action$='handler=number']");

        Assert.Contains(Whole, shown.Text, StringComparison.Ordinal);
        Assert.True(await world.App.InDatabase(db => db.Views.Rows.AnyAsync(view => view.Subject == onward && view.Query == "the National Insurance number")));
        Assert.Equal(HttpStatusCode.NotFound, (await (await World.NewAsync(world.App)).As(Role.Provider).PostBare($"/onward-referrals/{onward}?handler=number")).Status);
        Assert.False(await world.App.InDatabase(db => db.Audit.Rows.AnyAsync(entry => entry.Changes != null && entry.Changes.Contains(Kept))));
    }

    [Theory]
    [InlineData(OnwardStepKind.Declined)]
    [InlineData(OnwardStepKind.Withdrawn)]
    public async Task It_is_forgotten_when_that_is_over(OnwardStepKind kind)
    {
        var (world, its, service) = await StartAsync("Sqlite");
        var onward = await SendAsync(world, its, service);
        await world.App.InDatabase(async db =>
        {
            var row = await db.OnwardReferrals.ForTheSystem().SingleAsync(found => found.Reference == onward);
            row.Take(kind, null, "no", byProvider: false, Guid.Empty, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });

        Assert.Null(await NumberAsync(world, onward));
    }

    [Theory, OnBothDatabases]
    public async Task What_they_took_back_is_hidden_at_once_and_forgotten_within_the_hour(string engine)
    {
        var (world, its, service) = await StartAsync(engine, await TestApp.NewAsync(engine));
        var (onward, still) = (await SendAsync(world, its, service), await SendAsync(world, await world.CaseAsync(), service));
        await world.App.InDatabase(async db =>
        {
            (await db.Shares.ForTheSystem().SingleAsync(share => share.CaseId == its.Id)).Withdraw(Guid.Empty, world.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        });

        Assert.DoesNotContain(Whole, (await world.As(Role.Provider).PostBare($"/onward-referrals/{onward}?handler=number")).Text, StringComparison.Ordinal);
        await world.App.App.Services.GetRequiredService<Retention>().RunOnceAsync(CancellationToken.None);

        Assert.Equal((null, Kept), (await NumberAsync(world, onward), await NumberAsync(world, still)));
    }

    [Theory, OnBothDatabases]
    public async Task Typed_among_other_words_it_is_left_out(string engine)
    {
        var (world, its, service) = await StartAsync(engine);
        var worker = world.As(Role.LinkWorker);
        await worker.Post($"/cases/{its.Reference}", new { Input_Note = $"Her NI is {Whole}, ring on Monday" }, ".lw-contact > form");
        var fields = With(world, null);
        (fields["Input.Note"], fields["Input.NoteCategory"]) = ($"NI {Kept}", "Contact");
        await worker.Send(await worker.Post(Address(its, service), fields));

        var now = await world.App.InDatabase(db => db.Cases.ForTheSystem().AsNoTracking().Include(row => row.Contacts).Include(row => row.OnwardReferrals).SingleAsync(row => row.Id == its.Id));
        Assert.Contains(now.Contacts, contact => contact.Note == $"Her NI is {NationalInsuranceNumber.LeftOut}, ring on Monday");
        Assert.Contains(Assert.Single(now.OnwardReferrals).Sent.Items, item => item.Text == $"NI {NationalInsuranceNumber.LeftOut}");
    }

    private static async Task<(World World, Case Case, Service Service)> StartAsync(string engine, TestApp? app = null)
    {
        var world = app is null ? await World.NewAsync(engine) : await World.NewAsync(app);
        var service = await world.ServiceAsync(row => (row.ReportsToBenefits, row.EmploymentSupport) = (true, new() { ServiceId = row.Id, NeedsNationalInsurance = true }), Need.Work);
        return (world, await world.CaseAsync(), service);
    }

    private static async Task<string> SendAsync(World world, Case its, Service service)
    {
        var worker = world.As(Role.LinkWorker);
        var sent = await worker.Send(await worker.Post(Address(its, service), With(world, Typed)));
        return sent.Location!.Split('/')[^1];
    }

    private static Dictionary<string, string> With(World world, string? number)
    {
        var fields = SupportWorld.Agreeing(world, 30, DataCategory.Contact);
        if (number is not null) fields["Input.NationalInsuranceNumber"] = number;
        return fields;
    }

    private static Task<string?> NumberAsync(World world, string reference) =>
        world.App.InDatabase(db => db.OnwardReferrals.ForTheSystem().Where(row => row.Reference == reference).Select(row => row.NationalInsuranceNumber).SingleAsync());

    private static string Address(Case its, Service service) => $"/cases/{its.Reference}/onward-referrals/new?service={service.Id}";
}
