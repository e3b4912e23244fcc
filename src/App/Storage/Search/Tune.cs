namespace Linkwork.Storage;

public static class Tune
{
    public static Dictionary<string, double> Values { get; } = [];
    public static double Of(string name, double usual) => Values.Count > 0 && Values.TryGetValue(name, out var value) ? value : usual;
}
