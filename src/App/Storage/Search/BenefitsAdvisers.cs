using Linkwork.Domain.Access;

namespace Linkwork.Storage;

/// <summary>Who advises on benefits near somebody and takes people now. Where they live is read here and stands in no address.</summary>
public sealed class BenefitsAdvisers(IServiceSearch search, Postcodes postcodes)
{
    private const int Few = 3;

    public async Task<IReadOnlyList<ServiceFound>> NearAsync(string? postcode, Viewer viewer, CancellationToken stop)
    {
        var near = await postcodes.PointAsync(postcode, stop);
        var page = await search.FindAsync(new() { Need = Need.Benefits, Near = near, AcceptingNow = true, Limit = Few, ForStaff = true, Teams = viewer.Teams(Permission.WorkOnCases) }, stop);
        return [.. page.Services.OrderBy(service => service.DistanceKm ?? double.MaxValue)];
    }
}
