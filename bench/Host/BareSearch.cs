using System.Data.Common;
using Linkwork.Domain.Shared;
using Linkwork.Storage;

namespace Linkwork.Bench.Host;

/// <summary>The search that anybody would write by hand: the words as typed, a box around the place, the database's own rank, 20 rows.</summary>
internal static class BareSearch
{
    private const double KmPerDegree = 111.19, WithinKm = 10;

    private const string Near = """
        (6371 * acos(SMALLER(1.0, sin(radians(l.latitude)) * sin(radians(@lat)) + cos(radians(l.latitude)) * cos(radians(@lat)) * cos(radians(l.longitude - @lon)))))
        """;

    private const string Shown = "s.id, s.name, o.name, substr(s.description, 1, 300), s.cost, s.accepting, s.verified_at";

    private const string Box = "l.latitude BETWEEN @south AND @north AND l.longitude BETWEEN @west AND @east";

    public static async Task AnswerAsync(HttpContext http, IEngine engine, Postcodes postcodes)
    {
        var query = http.Request.Query;
        await using var connection = await engine.OpenAsync(http.RequestAborted);
        await using var command = connection.CreateCommand();
        if (query["need"].FirstOrDefault() is { } need)
        {
            command.CommandText = $"SELECT {Shown} FROM service_need n JOIN service s ON s.id = n.service_id JOIN organisation o ON o.id = s.organisation_id WHERE n.need = @need AND s.status = 'Active' ORDER BY s.name LIMIT 20";
            Set("need", Enum.Parse<Need>(need).ToString());
        }
        else
        {
            var (point, words) = ((await postcodes.PointAsync(query["near"], http.RequestAborted))!, query["words"].ToString().Split(' '));
            var (north, east) = (WithinKm / KmPerDegree, WithinKm / (KmPerDegree * Math.Cos(point.Latitude * Math.PI / 180)));
            command.CommandText = engine.Name == "Sqlite"
                ? $"""
                    SELECT {Shown} FROM service_words w JOIN service_key k ON k.key = w.rowid JOIN service s ON s.id = k.service_id JOIN organisation o ON o.id = s.organisation_id JOIN location l ON l.service_id = s.id
                    WHERE service_words MATCH @words AND {Box} AND s.status = 'Active' ORDER BY bm25(service_words) / (1 + {Near.Replace("SMALLER", "min", StringComparison.Ordinal)}) LIMIT 20
                    """
                : $"""
                    SELECT {Shown} FROM service_words w JOIN service s ON s.id = w.service_id JOIN organisation o ON o.id = s.organisation_id JOIN location l ON l.service_id = s.id
                    WHERE w.document @@ to_tsquery('simple', @words) AND {Box} AND s.status = 'Active' ORDER BY ts_rank(w.document, to_tsquery('simple', @words)) / (1 + {Near.Replace("SMALLER", "least", StringComparison.Ordinal)}) DESC LIMIT 20
                    """;
            Set("words", string.Join(engine.Name == "Sqlite" ? " OR " : " | ", words));
            foreach (var (name, value) in new[]
                     {
                         ("lat", point.Latitude), ("lon", point.Longitude), ("south", point.Latitude - north), ("north", point.Latitude + north), ("west", point.Longitude - east), ("east", point.Longitude + east),
                     }) Set(name, value);
        }

        await using var reader = await command.ExecuteReaderAsync(http.RequestAborted);
        List<string> lines = [];
        while (await reader.ReadAsync(http.RequestAborted)) lines.Add($"{reader.GetValue(0)} {reader.GetString(1)}: {reader.GetValue(3)}");
        await http.Response.WriteAsync(string.Join('\n', lines), http.RequestAborted);

        void Set(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }
}
