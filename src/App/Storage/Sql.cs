namespace Linkwork.Storage;

/// <summary>SQL files kept beside the code, one per engine where the dialects differ.</summary>
public static class Sql
{
    /// <param name="name">Folder of the engine and file: "Sqlite/0001_house.sql".</param>
    public static string Read(string name)
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The SQL file {name} is not built into the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The numbered migrations of an engine, in order, without ".sql".</summary>
    public static IReadOnlyList<string> Migrations(string engine) =>
    [
        .. typeof(Sql).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(engine + "/", StringComparison.Ordinal) && char.IsAsciiDigit(name[engine.Length + 1]))
            .Select(name => Path.GetFileNameWithoutExtension(name)).Order(StringComparer.Ordinal),
    ];
}
