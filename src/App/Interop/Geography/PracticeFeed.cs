using CsvHelper;
using Linkwork.Domain.People;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Geography;

/// <summary>NHS ODS's epraccur.csv: GP practices and other prescribers, without a header.</summary>
/// <remarks>Columns by NHS Digital's "epraccur" file description; 27 of them. OGL v3.</remarks>
public static class PracticeFeed
{
    private const int Width = 27, Code = 0, Name = 1, FirstAddressLine = 4, PostcodeColumn = 9, Closed = 11, Status = 12, Phone = 17, Setting = 25;

    /// <exception cref="FeedRefused">While reading: it is no epraccur, is broken, or holds nothing.</exception>
    public static IEnumerable<FeedRecord<Practice>> Read(string path, FeedProgress progress)
    {
        var name = Path.GetFileName(path);
        using var table = new CsvTable(FeedFile.Open(path, progress), name, header: false);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in table.Rows(Width, (row, remarks) => Parse(row, remarks, seen)).NotInVain(name))
            yield return record;
    }

    private static Practice? Parse(CsvReader row, Remarks remarks, HashSet<string> seen)
    {
        var code = row.GetString(Code).Trim().ToUpperInvariant();
        if (code.Length is 0 or > 12 || !code.All(char.IsAsciiLetterOrDigit))
            return remarks.Reject<Practice>("it has no ODS code");
        if (row.GetString(Name).Trim() is not { Length: > 0 } name)
            return remarks.Reject<Practice>($"{code} has no name");
        if (row.GetString(Status) is not ("A" or "C" or "D" or "P"))
            return remarks.Reject<Practice>($"{code} has the status '{row.GetString(Status)}', not A, C, D or P");
        if (!seen.Add(code))
            return remarks.Reject<Practice>($"{code} was in the feed before");
        var lines = Enumerable.Range(FirstAddressLine, 5).Select(column => Text(row, column)).OfType<string>();
        return new Practice
        {
            OdsCode = code,
            Name = name,
            Address = string.Join('\n', lines) is { Length: > 0 } address ? address : null,
            Postcode = ReadPostcode(row, remarks, code),
            Phone = Text(row, Phone),
            Active = row.GetString(Status) == "A",
            IsGp = row.GetString(Setting).Trim() == "4",
            ClosedOn = ReadClosed(row, remarks, code),
        };
    }

    private static string? ReadPostcode(CsvReader row, Remarks remarks, string code)
    {
        if (Text(row, PostcodeColumn) is not { } written)
            return null;
        var postcode = Postcode.Read(written);
        if (postcode is null)
            remarks.Warn($"{code}: '{written}' is no postcode");
        return postcode;
    }

    private static DateOnly? ReadClosed(CsvReader row, Remarks remarks, string code)
    {
        if (Text(row, Closed) is not { } written)
            return null;
        if (DateOnly.TryParseExact(written, "yyyyMMdd", out var closed))
            return closed;
        remarks.Warn($"{code}: '{written}' is no date");
        return null;
    }

    private static string? Text(CsvReader row, int column) =>
        row.GetString(column).Trim() is { Length: > 0 } text ? text : null;
}
