using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Interop.Feeds;

/// <summary>The organisations of one feed: each is made once, brought up to date once, and left alone where an editor changed it.</summary>
internal sealed class FeedOrganisations(AppDb db, string source)
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private Dictionary<string, Organisation> known = [];
    private TakenIds taken = TakenIds.None;

    /// <summary>Those of some services.</summary>
    public async Task LoadAsync(IEnumerable<FeedService> some, TakenIds noted, CancellationToken cancellation)
    {
        var ids = some.Select(service => service.Organisation.SourceId).Distinct(StringComparer.Ordinal).ToList();
        known = await db.Organisations.Rows.Where(row => row.Source == source && ids.Contains(row.SourceId!)).ToDictionaryAsync(row => row.SourceId!, cancellation);
        taken = noted;
    }

    public Organisation Of(FeedOrganisation organisation)
    {
        if (!known.TryGetValue(organisation.SourceId, out var here))
        {
            here = known[organisation.SourceId] = new() { Id = taken.Own(TakenIds.Read(organisation.SourceId)), Name = organisation.Name, Source = source, SourceId = organisation.SourceId };
            db.Organisations.Add(here);
        }
        if (told.Add(organisation.SourceId) && here.EditedAt is null)
        {
            (here.Name, here.Description, here.Website, here.Email) = (organisation.Name, organisation.Description, organisation.Website, organisation.Email);
            (here.Phone, here.CharityNumber, here.CompanyNumber) = (organisation.Phone, organisation.CharityNumber, organisation.CompanyNumber);
        }
        return here;
    }
}
