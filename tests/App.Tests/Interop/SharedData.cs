namespace Linkwork.App.Tests.Interop;

/// <summary>Real feeds beside the repository; a test that needs one says so and is skipped where they are absent.</summary>
internal static class SharedData
{
    public static string Geography(string file) => Find("geography", file);

    public static string Directories(string file) => Find("directories", file);

    private static string Find(string folder, string file)
    {
        var path = Path.Combine(Repository, "..", "shared", "data", folder, file);
        Assert.SkipUnless(File.Exists(path), $"needs ../shared/data/{folder}/{file}");
        return path;
    }

    /// <summary>The folder that holds Linkwork.slnx.</summary>
    public static string Repository { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Linkwork.slnx")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
