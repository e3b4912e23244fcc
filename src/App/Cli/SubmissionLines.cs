using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Unicode;
using Linkwork.Domain.Directory;

namespace Linkwork.Cli;

/// <summary>One line of input: a submission and its id as it was given, or what is wrong with the line. Numbers begin at 1.</summary>
internal sealed record SubmissionLine(int Number, Submission? Submission, JsonElement? Id, string? Problem);

/// <summary>Reads submissions, one JSON object a line in UTF-8, as they come. Empty lines are passed over.</summary>
internal static class SubmissionLines
{
    /// <summary>A longer line is thrown away unread. Bytes.</summary>
    private const int Longest = 1 << 20;

    public static async IAsyncEnumerable<SubmissionLine> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        using var line = new MemoryStream();
        var (number, tooLong) = (1, false);
        while (await input.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            var rest = buffer.AsMemory(0, read);
            while (rest.Span.IndexOf((byte)'\n') is var end and >= 0)
            {
                Keep(rest[..end]);
                if (Read(number++, line, tooLong) is { } one) yield return one;
                (tooLong, rest) = (false, rest[(end + 1)..]);
                line.SetLength(0);
            }

            Keep(rest);
        }

        if (Read(number, line, tooLong) is { } last) yield return last;

        void Keep(ReadOnlyMemory<byte> part)
        {
            if (line.Length + part.Length > Longest) tooLong = true;
            else line.Write(part.Span);
        }
    }

    private static SubmissionLine? Read(int number, MemoryStream line, bool tooLong)
    {
        var bytes = line.GetBuffer().AsMemory(0, (int)line.Length);
        if (bytes.Span.StartsWith<byte>([0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        if (tooLong) return Wrong("it is longer than 1 MB; a submission is a few hundred words.");
        if (bytes.Span.IndexOfAnyExcept(" \t\r"u8) < 0) return null;
        if (!Utf8.IsValid(bytes.Span) || bytes.Span.Contains((byte)0)) return Wrong("it isn’t text in UTF-8; save the file as UTF-8.");
        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return Wrong("it isn’t a JSON object; write each submission as { … } on a line of its own.");
            return new(number, Submission(json.RootElement), Field(json.RootElement, "id")?.Clone(), null);
        }
        catch (JsonException)
        {
            return Wrong("it isn’t whole JSON; write each submission as one { … } on a line of its own.");
        }
        catch (InvalidOperationException)
        {
            return Wrong("it has half a character (a lone \\ud800 to \\udfff); write the whole one.");
        }

        SubmissionLine Wrong(string problem) => new(number, null, null, problem);
    }

    private static Submission Submission(JsonElement json) => new()
    {
        Id = Text(json, "id"), Name = Text(json, "name"), Description = Text(json, "description"), Url = Text(json, "url"), Email = Text(json, "email"),
        Phone = Text(json, "phone"), Cost = Text(json, "cost"), Registration = Text(json, "registration"),
        Needs = Field(json, "needs") is { ValueKind: JsonValueKind.Array } needs ? [.. needs.EnumerateArray().Select(Text).OfType<string>()] : Text(json, "needs") is { } need ? [need] : [],
    };

    private static JsonElement? Field(JsonElement json, string name)
    {
        foreach (var field in json.EnumerateObject())
            if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return field.Value;
        return null;
    }

    private static string? Text(JsonElement json, string name) => Field(json, name) is { } value ? Text(value) : null;

    /// <summary>Anything as text: a list by its items, an object by its keys and values, so that { "fca": 612345 } reads "fca 612345".</summary>
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Text).OfType<string>()),
        JsonValueKind.Object => string.Join("; ", value.EnumerateObject().Select(field => $"{field.Name} {Text(field.Value)}")),
        _ => value.GetRawText(),
    };
}
