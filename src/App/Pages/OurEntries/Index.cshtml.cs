using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.OurEntries;

/// <summary>All entries of the organisations that somebody looks after, each with three answers, and what an editor decided of what was said.</summary>
[Requires(Permission.LookAfterEntries)]
public sealed class IndexModel : OurEntriesPage
{
    private const int PageSize = 25, RememberedDays = 60;

    private Guid answered;

    public IReadOnlyList<(Service Service, string Organisation)> Entries { get; private set; } = [];

    /// <summary>What they proposed of each entry: what waits, and what was decided lately, the newest first.</summary>
    public ILookup<Guid, ProposedChange> Proposed { get; private set; } = Array.Empty<ProposedChange>().ToLookup(change => change.ServiceId);

    public Guid? Next { get; private set; }

    public async Task OnGetAsync(Guid? after)
    {
        var (ours, since) = (Ours, Now.AddDays(-RememberedDays));
        var rows = Db.Services.Rows.AsNoTracking().WhereIn(row => row.OrganisationId, ours).Where(row => row.Status != ServiceStatus.Stopped && row.MergedIntoId == null);
        if (after is { } last) rows = rows.Where(row => row.Id.CompareTo(last) > 0);
        var found = await rows.Include(row => row.Needs).OrderBy(row => row.Id).Take(PageSize + 1).ToListAsync(HttpContext.RequestAborted);
        var names = await Db.Organisations.Rows.AsNoTracking().WhereIn(row => row.Id, ours).ToDictionaryAsync(row => row.Id, row => row.FullName, HttpContext.RequestAborted);
        (Entries, Next) = ([.. found.Take(PageSize).Select(row => (row, names[row.OrganisationId]))], found.Count > PageSize ? found[PageSize - 1].Id : null);
        var ids = Entries.Select(entry => entry.Service.Id).ToList();
        Proposed = (await Db.ProposedChanges.Rows.AsNoTracking().Include(row => row.Decision).Where(row => ids.Contains(row.ServiceId) && (row.Open || row.Decision!.At > since)).ToListAsync(HttpContext.RequestAborted))
            .OrderByDescending(row => row.At).ThenBy(row => row.Field).ToLookup(row => row.ServiceId);
    }

    /// <summary>It is right, and runs: a slip that it has stopped is taken back.</summary>
    public Task<IActionResult> OnPostRightAsync(Guid id) => AnswerAsync(id, async (service, organisation) =>
    {
        foreach (var change in await WaitingAsync(id, stopped: true)) change.TakeBack(service, Now);
        NoteSaid(service, organisation);
        service.Verify(organisation.FullName, VerifiedHow.Organisation, Now);
        return $"Thank you. {service.Name} says that you confirmed it today.";
    });

    public Task<IActionResult> OnPostStoppedAsync(Guid id) => AnswerAsync(id, (service, organisation) =>
    {
        if (service.SaidStoppedAt is not null) return Task.FromResult("You said so already. An editor is looking at it.");
        Db.ProposedChanges.Add(service.SayStopped(OwnWord(organisation), Now));
        NoteSaid(service, organisation);
        return Task.FromResult($"Thank you. People are told that {service.Name} has stopped, and an editor looks at it.");
    });

    private async Task<IActionResult> AnswerAsync(Guid id, Func<Service, Organisation, Task<string>> answer)
    {
        if (await EntryAsync(id) is not var (service, organisation)) return NotFound();
        if (service.OwnWordProblem() is { } problem) return WrongState(problem);
        answered = id;
        var said = await answer(service, organisation);
        return await SaveAndGo($"/our-entries#e{id:N}", said);
    }

    // Somebody changed the entry at the same moment: answered on the entry as it is now.
    protected override Task<IActionResult> OnClashAsync() => Again(() => HttpContext.Request.Query["handler"] == "stopped" ? OnPostStoppedAsync(answered) : OnPostRightAsync(answered));
}
