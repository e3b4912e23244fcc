namespace Linkwork.Interop.Geography;

/// <summary>Remembers 1.7 million postcodes in 40 MB: seven letters or digits fit a number.</summary>
internal sealed class SeenPostcodes
{
    private readonly HashSet<long> seen = [];

    /// <summary>False when the postcode was added before.</summary>
    public bool Add(string postcode)
    {
        var number = 0L;
        foreach (var c in postcode)
            if (c != ' ')
                number = number * 37 + (char.IsAsciiDigit(c) ? c - '0' + 1 : c - 'A' + 11);
        return seen.Add(number);
    }
}
