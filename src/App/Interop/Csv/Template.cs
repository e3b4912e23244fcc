using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Linkwork.Interop.Csv;

/// <summary>
/// Text with columns in it: <c>{street}[, {town}]</c>. A part in square brackets goes when a column in it is absent;
/// the whole is absent when it names columns and all of them are. <c>{name|title}</c> calms a name written in capitals.
/// </summary>
public sealed class Template
{
    private readonly List<Part> parts = [];

    /// <exception cref="FormatException">A bracket or brace isn't closed, or a filter isn't known.</exception>
    public Template(string text)
    {
        var group = 0;
        var inGroup = false;
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny("[]{");
            var until = next < 0 ? text.Length : at + next;
            if (until > at)
                parts.Add(new(Group: inGroup ? group : 0, Literal: text[at..until]));
            if (next < 0)
                break;
            at = until + 1;
            if (text[until] == '{')
                at = AddColumn(text, at, inGroup ? group : 0);
            else if (inGroup == (text[until] == '['))
                throw new FormatException($"the square brackets of '{text}' don't match");
            else
                (inGroup, group) = (!inGroup, inGroup ? group : group + 1);
        }
        if (inGroup)
            throw new FormatException($"the square brackets of '{text}' don't match");
    }

    /// <summary>The columns that it names.</summary>
    public IEnumerable<string> Columns => parts.Select(part => part.Column).OfType<string>();

    /// <summary>The text for one row, or null when all its columns are absent there.</summary>
    /// <param name="column">A column's text in the row, null when absent.</param>
    public string? Fill(Func<string, string?> column)
    {
        var values = parts.Select(part => part.Column is null ? part.Literal : part.Filter(column(part.Column))).ToList();
        if (Columns.Any() && parts.Zip(values).All(pair => pair.First.Column is null || pair.Second is null))
            return null;
        var gone = parts.Zip(values).Where(pair => pair.Second is null && pair.First.Group > 0).Select(pair => pair.First.Group).ToHashSet();
        var text = new StringBuilder();
        foreach (var (part, value) in parts.Zip(values))
            if (!gone.Contains(part.Group))
                text.Append(value);
        return text.ToString().Trim() is { Length: > 0 } filled ? filled : null;
    }

    private int AddColumn(string text, int start, int group)
    {
        var end = text.IndexOf('}', start);
        if (end < 0)
            throw new FormatException($"a brace of '{text}' isn't closed");
        var (name, filter) = text[start..end].Split('|', 2) is [var column, var named] ? (column, named) : (text[start..end], null);
        if (filter is not (null or "title"))
            throw new FormatException($"'{filter}' in '{text}' isn't known; the only filter is title");
        parts.Add(new(group, Column: name.Trim(), Calm: filter is not null));
        return end + 1;
    }

    private sealed record Part(int Group, string? Literal = null, string? Column = null, bool Calm = false)
    {
        public string? Filter(string? value) => Calm && value is not null ? Capitals.Calmed(value) : value;
    }
}

/// <summary>A template is a string in the map.</summary>
internal sealed class TemplateConverter : JsonConverter<Template>
{
    public override Template Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return new Template(reader.GetString()!);
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            throw new JsonException(wrong is FormatException ? wrong.Message + "." : "this must be text in quotation marks.", wrong);
        }
    }

    public override void Write(Utf8JsonWriter writer, Template value, JsonSerializerOptions options) => throw new NotSupportedException();
}
