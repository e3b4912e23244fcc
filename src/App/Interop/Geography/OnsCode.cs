using CsvHelper;

namespace Linkwork.Interop.Geography;

/// <summary>Codes of the Office for National Statistics: a country's letter and eight digits.</summary>
internal static class OnsCode
{
    public const string England = "E92000001";

    /// <summary>The code in a column; null when it is empty or no code.</summary>
    public static string? Read(CsvReader row, int column)
    {
        var code = row.GetSpan(column);
        return code is [(byte)'E' or (byte)'W' or (byte)'S' or (byte)'N', _, _, _, _, _, _, _, _]
            && !code[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9')
                ? row.GetString(column)
                : null;
    }
}
