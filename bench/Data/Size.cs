namespace Linkwork.Bench.Data;

/// <summary>How much is generated.</summary>
internal sealed record Size(string Name, int Teams, int WorkersPerTeam, int Referrals, int Services)
{
    public static readonly Size Small = new("small", 2, 10, 20_000, 2_000);
    public static readonly Size Full = new("full", 50, 20, 1_000_000, 500_000);

    public static Size Named(string name) => name == Full.Name ? Full : Small;
}
