using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Caseload;

public class SearchTests
{
    [Theory, OnBothDatabases]
    public async Task Somebody_is_found_by_any_detail_and_by_the_beginning_of_a_name(string engine)
    {
        var world = await World.NewAsync(engine);
        var details = World.Somebody() with { GivenName = "Siân", FamilyName = "O’Ferrall-Jones", NhsNumber = World.TestNhsNumber(), Postcode = "M33 7AB" };
        var row = await world.CaseAsync(details);
        await world.CaseAsync(World.Somebody());
        var worker = world.As(Role.LinkWorker);
        var number = details.NhsNumber!;

        foreach (var query in new[] { "ofer", "O'FERR", "sian", "Siân o’f", "O’Ferrall-Jones, Siân", number, $"{number[..3]} {number[3..6]} {number[6..]}", "m337ab", row.Reference, row.Reference.ToLowerInvariant().Replace("-", " "), details.BornOn.ToString("d/M/yyyy"), details.BornOn.ToString("d MMMM yyyy") })
            Assert.Contains(row.Reference, Found(await worker.Post("/caseload/search", new { Query = query })), StringComparison.Ordinal);
        foreach (var query in new[] { "errall", "sian x", "%", "99", "C-0000-0000" })
            Assert.DoesNotContain(row.Reference, Found(await worker.Post("/caseload/search", new { Query = query })), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_reference_all_of_letters_is_found_as_it_is_read_out_and_so_is_a_name_like_one(string engine)
    {
        var world = await World.NewAsync(engine);
        var details = World.Somebody() with { GivenName = "Rae", FamilyName = "Mary Jane" };
        var row = await world.CaseAsync(details);
        var letters = $"C-{Any()}-{Any()}";
        await world.App.InDatabase(db => db.Cases.ForTheSystem().Where(its => its.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(its => its.Reference, letters)));
        var worker = world.As(Role.LinkWorker);

        foreach (var query in new[] { letters, letters.Replace('-', ' ').ToLowerInvariant(), "r mary jane" })
            Assert.Contains(letters, Found(await worker.Post("/caseload/search", new { Query = query })), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_closed_case_and_a_waiting_referral_are_found_too(string engine)
    {
        var world = await World.NewAsync(engine);
        var details = World.Somebody();
        var old = await world.CaseAsync(details);
        await world.ChangeAsync(old, row => row.Close(ClosureReason.GoalsMet, "Done.", Guid.Empty, world.App.Clock.GetUtcNow()));
        var back = await world.ReferralAsync(details);

        var found = Found(await world.As(Role.LinkWorker).Post("/caseload/search", new { Query = details.FamilyName }));

        Assert.Contains(old.Reference, found, StringComparison.Ordinal);
        Assert.Contains(back.Reference, found, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_searched_is_in_the_access_log_and_never_in_an_address(string engine)
    {
        var world = await World.NewAsync(engine);
        var details = World.Somebody();
        await world.CaseAsync(details);

        var page = await world.As(Role.LinkWorker).Post("/caseload/search", new { Query = details.FamilyName });

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(details.FamilyName, page.Address, StringComparison.OrdinalIgnoreCase);
        var who = world.User(Role.LinkWorker).Id.ToString();
        Assert.True(await world.App.InDatabase(db => db.Views.Rows.AnyAsync(view => view.Actor == who && view.Query == $"name: {details.FamilyName}")));
    }

    [Theory, OnBothDatabases]
    public async Task Too_little_to_look_for_is_said_so(string engine)
    {
        var world = await World.NewAsync(engine);
        foreach (var query in new[] { "", " a ", "?" })
            Assert.Single((await world.As(Role.LinkWorker).Post("/caseload/search", new { Query = query })).Errors);
    }

    private static string Any() => new(Random.Shared.GetItems<char>("ABCDEFGHJKMNPQRSTVWXYZ", 4));

    private static string Found(Answer page) => page.Document.QuerySelector("main table")?.TextContent ?? "";
}
