using System.Globalization;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Linkwork.Interop.Oruk.Publishing;

/// <summary>What goes back to a reader: open to any site, never null, and not sent again when they have it already.</summary>
internal static class OrukAnswer
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    // Plain text in JSON; nothing of it is ever put into a page.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One whole answer, with its ETag.</summary>
    public static async Task SendAsync(HttpContext http, Action<Utf8JsonWriter> write)
    {
        var body = new System.Buffers.ArrayBufferWriter<byte>(1 << 14);
        await using (var json = new Utf8JsonWriter(body, Plain)) write(json);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(body.WrittenSpan, hash);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash[..12])}\"");
        http.Response.Headers.ETag = tag.ToString();
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag == "*" || known.Compare(tag, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = "application/json";
        http.Response.ContentLength = body.WrittenCount;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.BodyWriter.WriteAsync(body.WrittenMemory, http.RequestAborted);
    }

    /// <summary>A page of a list, as the standard frames it.</summary>
    public static Task SendPageAsync<T>(HttpContext http, OrukQuery query, int total, IReadOnlyList<T> contents, Action<Utf8JsonWriter, T> write) => SendAsync(http, json =>
    {
        var pages = Math.Max(1, (total + query.PerPage - 1) / query.PerPage);
        json.WriteStartObject();
        json.WriteNumber("total_items", total);
        json.WriteNumber("total_pages", pages);
        json.WriteNumber("page_number", query.Page);
        json.WriteNumber("size", contents.Count);
        json.WriteBoolean("first_page", query.Page == 1);
        json.WriteBoolean("last_page", query.Page >= pages);
        json.WriteBoolean("empty", contents.Count == 0);
        json.WriteStartArray("contents");
        foreach (var item in contents) write(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Everything, one a line, as it is read.</summary>
    public static async Task StreamAsync<T>(HttpContext http, IAsyncEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        const int Enough = 1 << 16;
        http.Response.ContentType = "application/x-ndjson";
        if (HttpMethods.IsHead(http.Request.Method)) return;
        var body = http.Response.BodyWriter;
        await using var json = new Utf8JsonWriter(body, Plain);
        await foreach (var item in items)
        {
            write(json, item);
            await json.FlushAsync(http.RequestAborted);
            json.Reset();
            Put(body, NewLine);
            if (body.UnflushedBytes > Enough) await body.FlushAsync(http.RequestAborted);
        }
    }

    private static void Put(PipeWriter body, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(body.GetSpan(bytes.Length));
        body.Advance(bytes.Length);
    }

    /// <summary>Whether nothing changed since the reader last asked. A change within the last two seconds isn't dated yet: dates in HTTP are whole seconds.</summary>
    public static bool Unchanged(HttpContext http, DateTimeOffset changed, DateTimeOffset now)
    {
        if (now - changed < TimeSpan.FromSeconds(2)) return false;
        var whole = DateTimeOffset.FromUnixTimeSeconds(changed.ToUnixTimeSeconds());
        http.Response.Headers.LastModified = whole.ToString("R", CultureInfo.InvariantCulture);
        var asked = http.Request.GetTypedHeaders();
        // An ETag says more than a date (RFC 9110, 13.2.2).
        if (asked.IfNoneMatch.Count > 0 || asked.IfModifiedSince is not { } since || whole > since) return false;
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
