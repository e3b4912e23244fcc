using Linkwork.Domain.Directory;

namespace Linkwork.Interop.Feeds;

/// <summary>The organisations of one feed: each is made once, brought up to date once, and left alone where an editor changed it.</summary>
internal sealed class FeedOrganisations(AppDb db, string source, Dictionary<string, Organisation> known, TakenIds taken)
{
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

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
