using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Linkwork.Interop.Feeds;

/// <summary>Makes a value of the row that the reader is at, or rejects it.</summary>
public delegate T? RowParser<T>(CsvReader row, Remarks remarks)
    where T : class;

/// <summary>Reads comma-separated text strictly, one row in memory at a time.</summary>
public sealed class CsvTable : IDisposable
{
    /// <summary>The longest row, in bytes. The longest real one seen is a tenth of it.</summary>
    private const int LongestRow = 1_000_000;

    private readonly GuardedStream content;
    private readonly string file;
    private readonly bool transcoded;
    private readonly CsvReader reader;
    private CsvMalformedReason? malformed;

    /// <param name="content">The table; disposed with this.</param>
    /// <param name="file">Its name for sentences.</param>
    /// <param name="header">Whether the first row names the columns.</param>
    /// <param name="encoding">Null: UTF-8 (or UTF-16 with its mark), and anything else is refused.</param>
    public CsvTable(GuardedStream content, string file, bool header, Encoding? encoding = null)
    {
        this.content = content;
        this.file = file;
        transcoded = encoding is not null;
        reader = CsvReader.Create(content, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = header,
            Encoding = encoding,
            MaxRecordSize = LongestRow,
            TrackLineNumbers = true,
            PoolStrings = true,
            OnMalformedRecord = record => malformed = record.Reason,
        });
    }

    /// <summary>The columns' names, tidied of space.</summary>
    public IReadOnlyList<string> Headers { get; private set; } = [];

    /// <summary>The position of each named column.</summary>
    /// <exception cref="FeedRefused">A column is missing.</exception>
    public int[] Columns(params IEnumerable<string> names)
    {
        ReadHeader();
        return [.. names.Select(name => reader.TryGetFieldIndex(name, out var index)
            ? index
            : throw new FeedRefused($"{file} has no column '{name}'; its columns are {Shorten(string.Join(", ", Headers))}."))];
    }

    /// <summary>Every row, as the parser makes it; rows that are not of the expected width are rejected.</summary>
    /// <exception cref="FeedRefused">The first row of a file without a header has another width, or the file is broken.</exception>
    public IEnumerable<FeedRecord<T>> Rows<T>(int width, RowParser<T> parse)
        where T : class
    {
        var remarks = new Remarks();
        string? last = null;
        while (Next())
        {
            var value = Fits(width, remarks) ? parse(reader, remarks) : null;
            var record = remarks.Record(new Place(file, reader.LineNumber), value);
            last = record.Rejection;
            yield return record;
        }
        if (last is not null && !content.EndsLine)
            throw new FeedRefused($"{file} stops in the middle of a record, so nothing was imported; fetch it again.");
    }

    private bool Fits(int width, Remarks remarks)
    {
        if (malformed is { } how)
            remarks.Reject<string>(how == CsvMalformedReason.UnterminatedQuote ? "a quotation mark is never closed" : "a quotation mark is out of place");
        else if (reader.FieldCount != width)
            remarks.Reject<string>($"it has {reader.FieldCount} columns, not {width}");
        malformed = null;
        return remarks.Rejection is null;
    }

    private void ReadHeader()
    {
        try
        {
            reader.ReadHeader();
        }
        catch (CsvFormatException broken)
        {
            throw TooLong(broken);
        }
        Headers = [.. reader.Headers.Select(name => name.Trim())];
        if (Headers.Any(name => name.Contains('\0') || name.Contains('\uFFFD')))
            throw NotText(1);
    }

    private bool Next()
    {
        try
        {
            if (!reader.Read())
                return false;
        }
        catch (CsvFormatException broken)
        {
            throw TooLong(broken);
        }
        if (!transcoded && (!Utf8.IsValid(reader.RawRecord) || reader.RawRecord.Contains((byte)0)))
            throw NotText(reader.LineNumber);
        return true;
    }

    private FeedRefused TooLong(Exception cause) =>
        new($"{file} has a row of more than {LongestRow:N0} bytes, so it is no table that can be imported.", cause);

    private FeedRefused NotText(long line) =>
        new($"{file} is not UTF-8 text (line {line} shows it); save it as 'CSV UTF-8' and import that.");

    private static string Shorten(string text) => text.Length <= 200 ? text : text[..200] + "…";

    public void Dispose()
    {
        reader.Dispose();
        content.Dispose();
    }
}
