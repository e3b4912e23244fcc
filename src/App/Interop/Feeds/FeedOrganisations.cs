using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Interop.Feeds;

/// <summary>The organisations of one feed: each is made once, brought up to date once, and left alone where an editor changed it.</summary>
internal sealed class FeedOrganisations(AppDb db, string source)
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private Dictionary<string, Organisation> known = [];
    private List<Organisation> fresh = [];

    /// <summary>Those of some services, and no others from now on.</summary>
    public async Task LoadAsync(IEnumerable<FeedService> some, CancellationToken cancellation)
    {
        var ids = some.Select(service => service.Organisation.SourceId).Distinct(StringComparer.Ordinal).ToList();
        known = await db.Organisations.Rows.Where(row => row.Source == source && ids.Contains(row.SourceId!)).ToDictionaryAsync(row => row.SourceId!, cancellation);
    }

    /// <summary>Those made since this was last asked, to be saved.</summary>
    public IReadOnlyList<Organisation> TakeFresh()
    {
        var made = fresh;
        fresh = [];
        return made;
    }

    public Organisation Of(FeedOrganisation organisation, TakenIds taken)
    {
        if (!known.TryGetValue(organisation.SourceId, out var here))
        {
            here = known[organisation.SourceId] = new() { Id = taken.Own(TakenIds.Read(organisation.SourceId)), Name = organisation.Name, Source = source, SourceId = organisation.SourceId };
            fresh.Add(here);
        }
        if (told.Add(organisation.SourceId) && here.EditedAt is null)
        {
            (here.Name, here.Description, here.Website, here.Email) = (organisation.Name, organisation.Description, organisation.Website, organisation.Email);
            (here.Phone, here.CharityNumber, here.CompanyNumber) = (organisation.Phone, organisation.CharityNumber, organisation.CompanyNumber);
        }
        return here;
    }
}
