using System.CommandLine;
using Linkwork.Interop.Feeds;
using Linkwork.Interop.Geography;
using Linkwork.Storage.BulkLoad;

namespace Linkwork.Cli;

internal static class ImportGeography
{
    public static Command Postcodes() => Command("postcodes",
        "Every postcode of Great Britain with its position, from OS Code-Point Open as Ordnance Survey issues it: the zip, a tar.gz, a tar.xz, or the folder.",
        (import, file, progress, report, cancellation) => import.PostcodesAsync(file, progress, report, cancellation));

    public static Command Practices() => Command("practices",
        "GP practices and other prescribers, from NHS ODS's epraccur.csv. Closed ones stay, marked inactive.",
        (import, file, progress, report, cancellation) => import.PracticesAsync(file, progress, report, cancellation));

    public static Command Deprivation() => Command("deprivation",
        "How deprived each neighbourhood of England is: a CSV with lsoa21_code, IMD_decile, IMD_rank, IMD_score and Employment_decile.",
        (import, file, progress, report, cancellation) => import.DeprivationAsync(file, progress, report, cancellation));

    public static Command Areas() => Command("areas",
        "Which neighbourhood a postcode lies in (pc, lat, lon, lsoa21, lad, ward), or which care board a neighbourhood (lsoa21_code, icb24_code_nhs, icb24_name): the columns tell which.",
        (import, file, progress, report, cancellation) => import.AreasAsync(file, progress, report, cancellation));

    public static Command Boundaries() => Command("boundaries",
        "Boundaries of districts, for maps without pictures of the ground: GeoJSON in WGS 84 with a code and a name for each.",
        (import, file, progress, report, cancellation) => import.BoundariesAsync(file, progress, report, cancellation));

    private delegate Task<BulkResult> Importing(GeographyImport import, string file, FeedProgress progress, FeedReport report, CancellationToken cancellation);

    private static Command Command(string name, string description, Importing importing)
    {
        var file = new Argument<string>("file") { Description = "The file as issued; .gz is unpacked on the way." };
        var command = new Command(name, description) { file };
        command.SetAction((parsed, cancellation) => Import.RunAsync(parsed, name == "areas" ? "records" : name == "deprivation" ? "neighbourhoods" : name, async (scope, progress, report) =>
        {
            var import = new GeographyImport(scope.ServiceProvider.GetRequiredService<AppDb>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
            var result = await importing(import, parsed.GetValue(file)!, progress, report, cancellation);
            return $"{result.Added:N0} new, {result.Changed:N0} changed";
        }, cancellation));
        return command;
    }
}
