using System.Globalization;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Feeds;

namespace Linkwork.Storage.Demo;

/// <summary>Two feeds that the directory is kept up to date from: one has lost most of its services and asks, one fails. Neither address exists.</summary>
internal static class DemoFeeds
{
    private const string Activities = "Aldersea activities list", Council = "Aldersea Council directory", Licence = "Open Government Licence v3";
    private const string Unreachable = "directory.alderseacouncil.example can't be reached (nothing goes by that name); check the address and try again.";

    // So many of the directory's services come from the list, from this one on.
    private const int First = 40, Many = 34, Left = 6;

    /// <summary>The feed and the id there of one of the directory's services; null for those entered here.</summary>
    public static (string Source, string Id)? Of(int number) =>
        number is >= First and < First + Many ? (Activities, (number - First + 101).ToString(CultureInfo.InvariantCulture)) : null;

    public static DateTimeOffset ImportedAt(DateTimeOffset now) => now.AddDays(-7);

    public static IEnumerable<object> At(DateTimeOffset now, IReadOnlyList<Service> services)
    {
        var listed = services.Where(service => service.Source == Activities).ToList();
        yield return new FeedSource { Source = Activities, Licence = Licence, Address = "https://activities.aldersea.example/list.csv", ImportedAt = ImportedAt(now), Records = listed.Count, Rejected = 1 };
        foreach (var service in listed)
            yield return new Sighting { Source = Activities, SourceId = service.SourceId!, FirstAt = now.AddDays(-90), LastAt = ImportedAt(now) };

        var asking = KeptFeed.New(Activities, "https://activities.aldersea.example/list.csv", FeedKind.Csv, """{ "source": "Aldersea activities list", "id": "{no}", "name": "{activity}" }""", Licence,
            FeedRhythm.Weekly, "Grace Ashdown", now.AddDays(-90));
        asking.Health.Good(FeedRhythm.Weekly, ImportedAt(now));
        asking.Hold([.. listed.Skip(Left).Select(service => service.Id)], listed.Count, now.AddHours(-3));
        asking.Health.Held(FeedRhythm.Weekly, now.AddHours(-3));
        yield return asking;
        yield return new FeedRun
        {
            FeedId = asking.Id, StartedAt = ImportedAt(now).AddSeconds(-2), EndedAt = ImportedAt(now), Outcome = FeedOutcome.Imported, Added = 2, Changed = 5, Withdrawn = 1, Rejected = 1,
            Remarks = "activities.aldersea.example, line 36: it has no name",
        };
        yield return new FeedRun
        {
            FeedId = asking.Id, StartedAt = now.AddHours(-3).AddSeconds(-1), EndedAt = now.AddHours(-3), Outcome = FeedOutcome.Held,
            Sentence = $"{listed.Count - Left} of its {listed.Count} services are not in it any more. Nothing was imported: somebody has to say whether that is right.",
        };

        var failing = KeptFeed.New(Council, "https://directory.alderseacouncil.example/services", FeedKind.OpenReferral, null, Licence, FeedRhythm.Daily, "Noor Castellan", now.AddDays(-40));
        failing.Health.Good(FeedRhythm.Daily, now.AddDays(-2));
        yield return failing;
        yield return new FeedRun { FeedId = failing.Id, StartedAt = now.AddDays(-2).AddSeconds(-41), EndedAt = now.AddDays(-2), Outcome = FeedOutcome.Unchanged };
        foreach (var hours in new[] { 26, 25, 23, 19, 11 })
        {
            failing.Health.Failed(FeedRhythm.Daily, now.AddHours(-hours));
            yield return new FeedRun { FeedId = failing.Id, StartedAt = now.AddHours(-hours).AddSeconds(-9), EndedAt = now.AddHours(-hours), Outcome = FeedOutcome.Failed, Sentence = Unreachable };
        }
    }
}
