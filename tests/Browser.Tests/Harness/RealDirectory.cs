namespace Linkwork.Browser.Tests.Harness;

/// <summary>Real council data beside the repository, brought in by the program's own commands, once.</summary>
internal static class RealDirectory
{
    private static readonly SemaphoreSlim Once = new(1, 1);
    private static bool? imported;

    /// <returns>False when the files aren't here.</returns>
    public static async Task<bool> ImportAsync(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        await Once.WaitAsync();
        try
        {
            return imported ??= await ImportNowAsync(site);
        }
        finally
        {
            Once.Release();
        }
    }

    private static async Task<bool> ImportNowAsync(Site site)
    {
        var shared = Path.Combine(Site.Repository, "..", "shared", "data");
        var services = Path.Combine(shared, "directories", "trafford", "trafford_mental_health_services.csv");
        if (!File.Exists(services)) return false;
        await site.CommandAsync("import", "postcodes", await ManchesterAsync(Path.Combine(shared, "geography", "codepoint_open_2025-11_gb.tar.xz")));
        await site.CommandAsync("import", "csv", services, "--map", Map("trafford_mental_health_services"));
        return true;
    }

    /// <summary>One area's file of the country's: the whole import has tests of its own.</summary>
    private static async Task<string> ManchesterAsync(string archive)
    {
        var folder = Directory.CreateTempSubdirectory("linkwork-postcodes-").FullName;
        using var tar = System.Diagnostics.Process.Start("tar", ["-xJf", archive, "-C", folder, "--wildcards", "*/m.csv"]);
        await tar.WaitForExitAsync();
        return Path.GetDirectoryName(Directory.EnumerateFiles(folder, "m.csv", SearchOption.AllDirectories).Single())!;
    }

    private static string Map(string name) => Directory.EnumerateFiles(Path.Combine(Site.Repository, "docs"), "*.json", SearchOption.AllDirectories)
        .First(file => Path.GetFileName(file).Contains(name, StringComparison.Ordinal));
}
