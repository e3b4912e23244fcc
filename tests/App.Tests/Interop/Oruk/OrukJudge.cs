using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Linkwork.App.Tests.House;

namespace Linkwork.App.Tests.Interop.Oruk;

/// <summary>Judges a feed as the official validator does: an endpoint that its OpenAPI copy tags "Optional" is an extra (level 2, warnings),
/// the others are basic (level 1). Of a list it asks for the first, the middle and the last page, and tries the ids it finds.</summary>
internal sealed class OrukJudge(HttpClient http)
{
    private static readonly string Standards = Path.Combine(SharedData.Repository, "..", "shared", "standards", "oruk");

    public List<string> Failures { get; } = [];

    public List<string> Warnings { get; } = [];

    public int Asked { get; private set; }

    public static void SkipWithoutSchemas() => Assert.SkipUnless(Directory.Exists(Standards), "needs ../shared/standards/oruk");

    /// <summary>What is wrong with each document, by the official schemas.</summary>
    public static async Task<List<string[]>> ValidateAsync(IEnumerable<(string Schema, JsonElement Document)> documents)
    {
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(SharedData.Repository, "tests/App.Tests/Interop/Oruk/judge.mjs"), Path.Combine(Standards, "schema-3.0-uk-mhclg"), Path.Combine(SharedData.Repository, "src/App") })
            start.ArgumentList.Add(argument);
        using var node = Process.Start(start)!;
        var answers = node.StandardOutput.ReadToEndAsync();
        foreach (var (schema, document) in documents) await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { schema, doc = document }));
        node.StandardInput.Close();
        var lines = (await answers).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await node.WaitForExitAsync();
        Assert.Equal(0, node.ExitCode);
        return [.. lines.Select(line => JsonSerializer.Deserialize<string[]>(line)!)];
    }

    public async Task RunAsync()
    {
        using var openapi = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Standards, "openapi", "tpximpact-validator-openapi-3.0-uk.json")));
        var paths = openapi.RootElement.GetProperty("paths").EnumerateObject().ToDictionary(path => path.Name, path => path.Value.GetProperty("get").TryGetProperty("tags", out var tags)
            && tags.EnumerateArray().Any(tag => tag.GetString() == "Optional"));
        List<(string Path, bool Extra, string Schema, JsonElement Document)> documents = [];
        foreach (var (path, extra) in paths.Where(path => !path.Key.Contains('{')))
        {
            if (await AskAsync(path, extra) is not { } first) continue;
            if (path == "/") continue;
            if (first.GetProperty("total_items").GetInt32() == 0) Warnings.Add($"EMPTY_FEED_WARNING {path}");
            var pages = first.GetProperty("total_pages").GetInt32();
            List<string> ids = [];
            foreach (var page in new[] { 1, pages > 2 ? pages / 2 : 1, pages }.Distinct())
            {
                if (await AskAsync($"{path}?page={page}", extra) is not { } list) continue;
                Frame(path, list, page, pages, extra);
                foreach (var item in list.GetProperty("contents").EnumerateArray())
                {
                    documents.Add((path, extra, Schema(path), item));
                    ids.Add(item.GetProperty("id").GetString()!);
                }
            }

            foreach (var id in ids.Take(5).Concat(ids.TakeLast(5)).Distinct())
                if (paths.ContainsKey($"{path}/{{id}}") && await AskAsync($"{path}/{id}", extra) is { } one)
                    documents.Add(($"{path}/{id}", extra, Schema(path), one));
        }

        var wrong = await ValidateAsync(documents.Select(each => (each.Schema, each.Document)));
        foreach (var (document, errors) in documents.Zip(wrong))
            foreach (var error in errors) (document.Extra ? Warnings : Failures).Add($"{document.Path}: {error} in {document.Document}");
        foreach (var document in documents) Empty(document.Path, document.Document);
    }

    private async Task<JsonElement?> AskAsync(string path, bool extra)
    {
        Asked++;
        using var answer = await http.GetAsync($"/oruk{path}");
        if (!answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var open) || open.Single() != "*") Failures.Add($"{path} isn't open to other sites");
        if (extra && answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.NotImplemented or HttpStatusCode.ServiceUnavailable)
        {
            Warnings.Add($"{path} answered {(int)answer.StatusCode}");
            return null;
        }

        if (!answer.IsSuccessStatusCode)
        {
            Failures.Add($"REQUIRED_ENDPOINT_FAILED {path} answered {(int)answer.StatusCode}");
            return null;
        }

        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private void Frame(string path, JsonElement list, int page, int pages, bool extra)
    {
        var count = list.GetProperty("contents").GetArrayLength();
        if ((list.GetProperty("page_number").GetInt32(), list.GetProperty("size").GetInt32(), list.GetProperty("total_pages").GetInt32(), list.GetProperty("first_page").GetBoolean(),
            list.GetProperty("last_page").GetBoolean(), list.GetProperty("empty").GetBoolean()) != (page, count, pages, page == 1, page == pages, count == 0))
            (extra ? Warnings : Failures).Add($"{path} page {page} is framed wrongly: {list}");
    }

    /// <summary>No null, no empty text, no empty list or object, anywhere.</summary>
    private void Empty(string path, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Null: Failures.Add($"{path} has a null"); break;
            case JsonValueKind.String when string.IsNullOrWhiteSpace(element.GetString()): Failures.Add($"{path} has an empty text"); break;
            case JsonValueKind.Array when element.GetArrayLength() == 0: Failures.Add($"{path} has an empty list"); break;
            case JsonValueKind.Array: foreach (var item in element.EnumerateArray()) Empty(path, item); break;
            case JsonValueKind.Object: foreach (var member in element.EnumerateObject()) Empty($"{path}/{member.Name}", member.Value); break;
        }
    }

    private static string Schema(string path) => path switch
    {
        "/services" => "service.json", "/organizations" => "organization.json", "/service_at_locations" => "service_at_location.json",
        "/taxonomies" => "taxonomy.json", _ => "taxonomy_term.json",
    };
}
