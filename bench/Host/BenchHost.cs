using System.Diagnostics;

namespace Linkwork.Bench.Host;

/// <summary>The product with the floors beside it, in a process of its own, so that the driver's garbage isn't the server's.</summary>
internal sealed class BenchHost : IDisposable
{
    private readonly Process process;

    private BenchHost(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>What the child process does: serves until its parent goes away.</summary>
    public static async Task ServeAsync(string database)
    {
        var app = Web.Build(new(database, "http://127.0.0.1:0"), builder => builder.Services.AddFloors());
        app.MapFloors();
        await app.StartAsync();
        Console.WriteLine($"At {app.Urls.First()}");
        await Console.In.ReadLineAsync();
        await app.StopAsync();
    }

    public static async Task<BenchHost> StartAsync(string database)
    {
        var started = Process.Start(new ProcessStartInfo("dotnet", [typeof(BenchHost).Assembly.Location, "--serve", database])
        {
            RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false,
        })!;
        string? line;
        // Warnings of the host come first.
        while ((line = await started.StandardOutput.ReadLineAsync())?.StartsWith("At ", StringComparison.Ordinal) == false) { }
        _ = started.StandardOutput.ReadToEndAsync();
        return new(started, new(line?[3..] ?? throw new InvalidOperationException("The server did not start.")));
    }

    /// <summary>Resident memory, megabytes.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(10_000)) process.Kill();
        process.Dispose();
    }
}
