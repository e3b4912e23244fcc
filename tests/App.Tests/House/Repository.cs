namespace Linkwork.App.Tests.House;

/// <summary>The source as text, for rules that the compiler can't check.</summary>
internal static class Repository
{
    public static string Root => Interop.SharedData.Repository;

    /// <summary>Every source file below a folder of the repository, with its text; built and fetched ones left out.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Intersect(["bin", "obj", "node_modules", "dist"]).Any() && endings.Any(path.EndsWith))
            .Select(path => (path, File.ReadAllText(Path.Combine(Root, path))));
}
