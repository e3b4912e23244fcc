using System.Globalization;
using System.Text;
using System.Text.Json;
using Linkwork.Domain.Shared;
using Linkwork.Interop.Oruk;

namespace Linkwork.Bench.Services;

/// <summary>An Open Referral UK 3.0 feed with the shape of a real one, one service a line. The same number gives the same feed.</summary>
internal sealed class Feed(int services)
{
    public const int MostPerFile = 100_000;
    private const int Towns = 300;
    private static readonly string[] Syllables = ["ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "wa"];
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    private readonly Random random = new(11);
    private readonly double[] ranks = Cumulative(Shape.Vocabulary, rank => 1 / (rank + Shape.RankOffset));
    private readonly double[] sizes = Cumulative(Towns, rank => 1.0 / (rank + 1));
    private readonly (double Latitude, double Longitude)[] towns = TownsBySeed();
    private Guid organisation;
    private string organisationName = "";

    /// <summary>Postcodes that somebody searches from, and where they are: the middles of towns.</summary>
    public static IEnumerable<(string Postcode, double Latitude, double Longitude)> Postcodes() =>
        TownsBySeed().Select((town, number) => ($"ZQ{number / 100 + 1} {number / 10 % 10}A{(char)('A' + number % 10)}", town.Latitude, town.Longitude));

    /// <summary>Writes it, in files of at most <see cref="MostPerFile"/>.</summary>
    public IReadOnlyList<string> Write(string folder)
    {
        List<string> files = [];
        for (var from = 0; from < services; from += MostPerFile)
        {
            var file = Path.Combine(folder, $"bench-{services}-{from / MostPerFile}.json");
            using (var lines = new BufferedStream(File.Create(file), 1 << 20))
                for (var number = from; number < Math.Min(services, from + MostPerFile); number++) Service(lines, number);
            files.Add(file);
        }

        return files;
    }

    private void Service(Stream lines, int number)
    {
        using (var json = new Utf8JsonWriter(lines))
        {
            if (number % MostPerFile == 0 || random.NextDouble() < 1 / Shape.ServicesPerOrganisation) (organisation, organisationName) = (NewId(), $"{Title(2)} Trust");
            var words = Words();
            json.WriteStartObject();
            json.WriteString("id", NewId());
            json.WriteString("name", $"{Title(3)} {words.Topic}".Trim());
            json.WriteString("status", "active");
            json.WriteString("description", words.Text);
            json.WriteString("last_modified", Day(random.Next(900)) + "T09:00:00Z");
            json.WriteString("assured_date", Day(random.Next(900)));
            if (Chance(Shape.WithWebsite)) json.WriteString("url", $"https://{Word(random.Next(Shape.Vocabulary))}{number}.example/");
            if (Chance(Shape.WithEmail)) json.WriteString("email", $"hello@{number}.example");
            if (Chance(Shape.WithCost)) json.WriteString("fees", Chance(0.5) ? "Free" : "£3 a session");
            if (Chance(Shape.WithAudience)) json.WriteNumber("minimum_age", 18);
            json.WriteStartObject("organization");
            json.WriteString("id", organisation);
            json.WriteString("name", organisationName);
            json.WriteEndObject();
            Parts(json, number);
            json.WriteEndObject();
        }

        lines.WriteByte((byte)'\n');
    }

    private void Parts(Utf8JsonWriter json, int number)
    {
        if (Chance(Shape.WithPhone)) Each(json, "phones", 1, () => json.WriteString("number", $"01632 {960000 + number % 1000}"));
        Each(json, "attributes", 1 + random.Next(2), () =>
        {
            json.WriteStartObject("taxonomy_term");
            json.WriteString("id", OrukTaxonomy.TermId(Needs.All[random.Next(Needs.All.Count)]));
            json.WriteEndObject();
        });
        Each(json, "service_at_locations", Chance(Shape.WithPlace) ? Chance(Shape.WithSecondPlace) ? 2 : 1 : 0, () =>
        {
            var (latitude, longitude) = towns[Draw(sizes)];
            json.WriteStartObject("location");
            json.WriteString("id", NewId());
            json.WriteString("name", $"{Title(2)} Hall");
            json.WriteNumber("latitude", Math.Round(latitude + Spread() * 0.03, 6));
            json.WriteNumber("longitude", Math.Round(longitude + Spread() * 0.05, 6));
            json.WriteEndObject();
        });
        Each(json, "schedules", Chance(Shape.WithSchedule) ? 1 + random.Next(2) : 0, () =>
        {
            var opens = 8 + random.Next(10);
            json.WriteString("id", NewId());
            json.WriteString("freq", "WEEKLY");
            json.WriteString("byday", Days[random.Next(7)]);
            json.WriteString("opens_at", $"{opens:00}:00");
            json.WriteString("closes_at", $"{opens + 2:00}:30");
        });
        Each(json, "contacts", Chance(Shape.WithContact) ? 1 : 0, () =>
        {
            json.WriteString("id", NewId());
            json.WriteString("name", Title(2));
            json.WriteString("email", $"contact@{number}.example");
        });
    }

    private static void Each(Utf8JsonWriter json, string name, int count, Action members)
    {
        if (count == 0) return;
        json.WriteStartArray(name);
        for (var i = 0; i < count; i++)
        {
            json.WriteStartObject();
            members();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private (string Text, string? Topic) Words()
    {
        var count = (int)Math.Clamp(Math.Exp(Shape.WordsMean + Shape.WordsSpread * Spread()), 1, Shape.MostWords);
        var topics = Shape.LookedFor.Where(word => Chance(word.Value)).Select(word => word.Key).ToList();
        var text = new StringBuilder();
        foreach (var topic in topics) text.Append(topic).Append(' ');
        for (var i = topics.Count; i < count; i++) text.Append(Word(Draw(ranks))).Append(i % 12 == 11 ? ". " : " ");
        return (text.ToString().Trim(), topics.Count > 0 && Chance(0.2) ? topics[random.Next(topics.Count)] : null);
    }

    private string Title(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(Word(Draw(ranks)))));

    /// <summary>The same word for the same rank, and another for another.</summary>
    private static string Word(int rank)
    {
        var word = new StringBuilder("q");
        for (var left = rank; ; left /= Syllables.Length)
        {
            word.Append(Syllables[left % Syllables.Length]);
            if (left < Syllables.Length) return word.ToString();
        }
    }

    private static string Day(int ago) => new DateOnly(2026, 11, 1).AddDays(-ago).ToString("O", CultureInfo.InvariantCulture);

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        (bytes[6], bytes[8]) = ((byte)(bytes[6] & 0x0f | 0x40), (byte)(bytes[8] & 0x3f | 0x80));
        return new(bytes, bigEndian: true);
    }

    private bool Chance(double part) => random.NextDouble() < part;

    // Box and Muller's: normally spread around 0.
    private double Spread() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private int Draw(double[] cumulative)
    {
        var at = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        return Math.Min(cumulative.Length - 1, at < 0 ? ~at : at);
    }

    private static double[] Cumulative(int count, Func<int, double> weight)
    {
        var sum = 0.0;
        return [.. Enumerable.Range(0, count).Select(rank => sum += weight(rank))];
    }

    // Around a place in the sea.
    private static (double Latitude, double Longitude)[] TownsBySeed()
    {
        var seed = new Random(5);
        return [.. Enumerable.Range(0, Towns).Select(_ => (51 + seed.NextDouble() * 4, -3 + seed.NextDouble() * 4))];
    }
}
