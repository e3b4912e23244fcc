using System.Text;

namespace Linkwork.Reports;

/// <summary>Rows as a spreadsheet reads them: quoted as RFC 4180 asks, in UTF-8 with its mark.</summary>
public static class CsvText
{
    public static byte[] Of(IEnumerable<IEnumerable<string>> rows) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Join(',', row.Select(Field)) + "\r\n")))];

    // A name that begins like a formula must not become one in a spreadsheet.
    private static string Field(string value)
    {
        var safe = value.Length > 0 && "=+-@\t".Contains(value[0]) ? $"'{value}" : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"")}\"";
    }
}
