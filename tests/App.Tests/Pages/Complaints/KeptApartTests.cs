using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;
using Linkwork.Jobs;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Retention = Linkwork.Jobs.Retention;

namespace Linkwork.App.Tests.Pages.Complaints;

/// <summary>No word of a complaint is anywhere but before its reader: not on a case, in a search, a log, an e-mail, a file, nor for whoever it is about.</summary>
public class KeptApartTests
{
    [Theory, OnBothDatabases]
    public async Task No_page_of_any_role_but_its_own_reader_has_a_trace_of_it(string engine)
    {
        using var mail = new Mailbox();
        var world = await World.NewAsync(await TestApp.NewAsync(engine, smtp: mail.Settings));
        var case_ = await world.CaseAsync();
        var its = await world.ComplaintAsync(new() { TeamId = world.Team.Id, WhatHappened = $"=cmd|MARKWORDS {case_.Reference}", WhenItWas = "MARKWHEN", WantsAnswer = true, ReplyTo = "MARKREACH" });
        await world.App.App.Services.GetRequiredService<SendOutbox>().RunOnceAsync(CancellationToken.None);
        await world.As(Role.TeamManager).Get($"/complaints/{its.Id}");
        world.NextQuarter();

        string[] pages =
        [
            $"/cases/{case_.Reference}", $"/cases/{case_.Reference}/plan", $"/cases/{case_.Reference}/plan/print", $"/cases/{case_.Reference}/sent", $"/cases/{case_.Reference}/work/profile", $"/cases/{case_.Reference}/jobs",
            "/caseload", $"/caseload?words={case_.Reference}", "/inbox", "/diary", "/gaps", "/reports", "/reports/overview.csv", "/reports/gaps.csv", "/reports/coercion", "/reports/coercion.csv", "/safeguarding",
            "/admin/access-log", "/admin/access-log?What=Changes", $"/admin/access-log?Reference={case_.Reference}", $"/admin/access-log?Reference={its.Reference}&What=Changes", "/admin/outbox", "/referrals", "/onward-referrals", "/complaints", "/tell-us",
        ];
        foreach (var role in Enum.GetValues<Role>())
            foreach (var page in pages)
            {
                var raw = (await world.As(role).Get(page)).Raw;
                Assert.DoesNotContain("MARK", raw, StringComparison.Ordinal);
                // On the case not even that there is one.
                if (page.StartsWith("/cases/", StringComparison.Ordinal)) Assert.DoesNotContain("omplaint", raw.Replace("/complaints\"", "", StringComparison.Ordinal).Replace(">Complaints<", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }

        var sent = Assert.Single(mail.Messages, message => $"{message}".Contains("complaint", StringComparison.OrdinalIgnoreCase));
        foreach (var word in (string[])["MARK", its.Reference, $"{its.Id}", world.Team.Name, "pressure", case_.Reference]) Assert.DoesNotContain(word, $"{sent}", StringComparison.OrdinalIgnoreCase);
        Assert.Contains(world.User(Role.TeamManager).Email!, $"{sent}", StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task Who_looked_is_logged_and_who_settled_is_audited_without_a_word_of_it(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var its = await world.ComplaintAsync();
        await world.As(Role.TeamManager).Post($"/complaints/{its.Id}", new { How = "MARKDONE spoke with the team" });

        var (views, audit) = await world.App.InDatabase(async db => (await db.Views.Rows.ToListAsync(), await db.Audit.Rows.Where(row => row.Entity.StartsWith("pressure")).ToListAsync()));

        Assert.Contains(views, view => view.Actor == world.User(Role.TeamManager).Id.ToString() && view.Page == "GET /Complaints/Show");
        Assert.Equal(["pressure_complaint Added", "pressure_complaint Changed", "pressure_settlement Added"], audit.Select(row => $"{row.Entity} {row.Action}").Order());
        Assert.DoesNotContain("MARK", string.Concat(audit.Select(row => row.Changes)) + string.Concat(views.Select(view => view.Query + view.Page)), StringComparison.Ordinal);
        Assert.Contains("reply_to", audit.Single(row => row.Action == "Changed").Changes, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Its_words_go_ten_years_after_it_was_settled_and_never_before_and_the_audit_has_none_of_them(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var (settled, open) = (await world.ComplaintAsync(), await world.ComplaintAsync());
        await world.As(Role.TeamManager).Post($"/complaints/{settled.Id}", new { How = "Done" });
        var retention = world.App.App.Services.GetRequiredService<Retention>();
        world.App.Clock.Forward(TimeSpan.FromDays(Retention.PressureDays - 1));
        await retention.RunOnceAsync(CancellationToken.None);
        Assert.All(await world.ComplaintsAsync(), its => Assert.NotNull(its.WhatHappened));
        world.App.Clock.Forward(TimeSpan.FromDays(2));

        await retention.RunOnceAsync(CancellationToken.None);
        await retention.RunOnceAsync(CancellationToken.None);

        var (gone, kept) = (await world.ComplaintsAsync()) is var all ? (all.Single(its => its.Id == settled.Id), all.Single(its => its.Id == open.Id)) : default;
        Assert.True(gone is { WhatHappened: null, Settlement.HowSettled: null, ForgottenAt: not null } && kept.WhatHappened == PressureWorld.Secret);
        Assert.False(await world.App.InDatabase(db => db.Audit.Rows.AnyAsync(row => row.Changes!.Contains("MARK"))));
        Assert.Contains("No longer kept", (await world.As(Role.TeamManager).Get($"/complaints/{settled.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task When_nobody_is_there_to_read_it_the_outbox_says_whom_to_name(string engine)
    {
        using var mail = new Mailbox();
        var world = await World.NewAsync(await TestApp.NewAsync(engine, smtp: mail.Settings));
        await world.App.InDatabase(async db =>
        {
            (await db.Staff.Rows.SingleAsync(user => user.Id == world.User(Role.Commissioner).Id)).DisabledAt = world.App.Clock.GetUtcNow();
            await db.SaveChangesAsync();
        });
        await world.ComplaintAsync(managerReads: false);

        await world.App.App.Services.GetRequiredService<SendOutbox>().RunOnceAsync(CancellationToken.None);

        Assert.Empty(mail.Messages);
        Assert.Contains("Nobody is there to read it", (await world.As(Role.Admin).Get("/admin/outbox")).Text, StringComparison.Ordinal);
    }

    /// <summary>In the model nothing leads from a complaint to a case or a person, nor back.</summary>
    [Theory, OnBothDatabases]
    public async Task No_key_leads_from_a_complaint_to_a_case_or_a_person(string engine)
    {
        await using var scope = (await TestApp.OnAsync(engine)).App.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<AppDb>().Model;
        foreach (var type in (Type[])[typeof(PressureComplaint), typeof(PressureSettlement), typeof(PressureHandingOn)])
        {
            var row = model.FindEntityType(type)!;
            Assert.All(row.GetForeignKeys(), key => Assert.Equal(typeof(PressureComplaint), key.PrincipalEntityType.ClrType));
            Assert.DoesNotContain(row.GetProperties(), property => property.Name is "CaseId" or "PersonId" or "ReferralId");
            Assert.All(row.GetReferencingForeignKeys(), key => Assert.StartsWith("Pressure", key.DeclaringEntityType.ClrType.Name, StringComparison.Ordinal));
        }

        Assert.DoesNotContain(typeof(Case).GetProperties(), property => property.PropertyType.Name.StartsWith("Pressure", StringComparison.Ordinal));
    }
}
