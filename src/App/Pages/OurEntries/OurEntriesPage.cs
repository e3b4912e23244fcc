using Linkwork.Domain.Directory;
using Linkwork.Storage.Duplicates;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.OurEntries;

/// <summary>What somebody of an organisation sees and says of its entries. Another organisation's aren't there.</summary>
public abstract class OurEntriesPage : LinkworkPage
{
    protected IReadOnlyList<Guid> Ours => Viewer.Organisations(Permission.LookAfterEntries);

    /// <summary>An entry of theirs, with all its parts, and who runs it; null for anybody else's and for one that is part of another.</summary>
    protected async Task<(Service Service, Organisation RunBy)?> EntryAsync(Guid id)
    {
        if (await Db.WholeEntryAsync(id, HttpContext.RequestAborted) is not { MergedIntoId: null } service || !Ours.Contains(service.OrganisationId)) return null;
        return (service, await Db.Organisations.Rows.AsNoTracking().SingleAsync(row => row.Id == service.OrganisationId, HttpContext.RequestAborted));
    }

    protected OwnWord OwnWord(Organisation organisation) => new(organisation.FullName, UserId: Viewer.UserId);

    /// <summary>What holds at once is told to the history as their word.</summary>
    protected void NoteSaid(Service service, Organisation organisation) =>
        Db.EntryChanges.Add(new() { ServiceId = service.Id, At = Now, By = Viewer.Name, How = EntryChangeHow.Said, Source = organisation.FullName });

    /// <summary>What waits of what people of its organisation who are signed in said of an entry, the newest last.</summary>
    protected async Task<List<ProposedChange>> WaitingAsync(Guid service, bool stopped = false) =>
        [.. (await Db.ProposedChanges.Rows.Where(row => row.ServiceId == service && row.Open && row.UserId != null && row.Field == ProposedField.Status == stopped).ToListAsync(HttpContext.RequestAborted)).OrderBy(row => row.At)];
}
