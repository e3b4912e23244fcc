using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Linkwork.Storage;

/// <summary>Copies the whole database to a file and back, while the program runs.</summary>
public static class Backups
{
    /// <summary>Writes a consistent copy. The file appears only when it is whole.</summary>
    /// <exception cref="Refusal">It is there already, or the tools are missing.</exception>
    public static async Task BackupAsync(IEngine engine, string file, CancellationToken cancellation)
    {
        if (File.Exists(file)) throw new Refusal($"{file} is already there. Choose a new name, so that no older backup is lost.");
        var unfinished = $"{file}.unfinished";
        File.Delete(unfinished);
        if (engine is PostgresEngine postgres) await ToolAsync("pg_dump", postgres, ["--format=custom", "--no-owner", "--no-privileges", $"--file={unfinished}"], cancellation);
        else
        {
            Copy(((SqliteEngine)engine).File, unfinished);
            OneFile(unfinished);
        }

        File.Move(unfinished, file);
    }

    /// <summary>Puts a backup in the place of everything there.</summary>
    /// <exception cref="Refusal">The file isn't a backup of this kind of database, or the tools are missing.</exception>
    public static async Task RestoreAsync(IEngine engine, string file, CancellationToken cancellation)
    {
        if (!File.Exists(file)) throw new Refusal($"There is no file {file}.");
        var kind = await KindAsync(file, cancellation);
        if (kind != engine.Name) throw new Refusal(kind is null ? $"{file} is not a backup made by Linkwork." : $"{file} is a backup of {kind}, and the database here is {engine.Name}.");
        if (engine is PostgresEngine postgres)
            await ToolAsync("pg_restore", postgres, ["--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", file], cancellation);
        else
        {
            CheckWhole(file);
            using var turn = await engine.Gate.EnterAsync(cancellation);
            Copy(file, ((SqliteEngine)engine).File);
            SqliteConnection.ClearAllPools();
        }
    }

    private static async Task<string?> KindAsync(string file, CancellationToken cancellation)
    {
        var start = new byte[15];
        await using var stream = File.OpenRead(file);
        var read = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation);
        return start.AsSpan(0, read) switch
        {
            var bytes when bytes.StartsWith("SQLite format 3"u8) => "Sqlite",
            var bytes when bytes.StartsWith("PGDMP"u8) => "Postgres",
            _ => null,
        };
    }

    // The online backup of SQLite: page by page, restarted by itself when somebody writes meanwhile.
    private static void Copy(string from, string to)
    {
        using var source = Open(from);
        using var target = Open(to);
        source.BackupDatabase(target);
    }

    // Without the write-ahead log's two other files.
    private static void OneFile(string file)
    {
        using var opened = Open(file);
        using var command = opened.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=DELETE";
        command.ExecuteNonQuery();
    }

    private static void CheckWhole(string file)
    {
        using var opened = Open(file);
        using var command = opened.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if (command.ExecuteScalar() as string != "ok") throw new Refusal($"{file} is damaged. Use an older backup.");
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name IN ('schema_version', 'audit_entry')";
        if (command.ExecuteScalar() is not 2L) throw new Refusal($"{file} is not a backup made by Linkwork.");
    }

    private static SqliteConnection Open(string file)
    {
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 60 }.ToString());
        opened.Open();
        return opened;
    }

    private static async Task ToolAsync(string tool, PostgresEngine engine, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var to = new NpgsqlConnectionStringBuilder(engine.Connection);
        var start = new ProcessStartInfo(tool, [.. arguments.Prepend($"--dbname={to.Database}")]) { RedirectStandardError = true, UseShellExecute = false };
        // Not on the command line, which everybody on the machine can read.
        (start.Environment["PGHOST"], start.Environment["PGPORT"], start.Environment["PGUSER"]) = (to.Host, to.Port.ToString(), to.Username);
        if (to.Password is { Length: > 0 } password) start.Environment["PGPASSWORD"] = password;
        using var process = Start(start, tool);
        var said = await process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0) throw new Refusal($"{tool} failed, and nothing was changed: {said.Trim()}");
    }

    private static Process Start(ProcessStartInfo start, string tool)
    {
        try
        {
            return Process.Start(start) ?? throw new Refusal($"{tool} didn’t start.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new Refusal($"{tool} is missing: install PostgreSQL’s client tools (on Debian: apt-get install postgresql-client).");
        }
    }
}
