using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Linkwork.App.Tests.Kill;

/// <summary>The program as it is run, in a process of its own on one port, so that it can be killed without warning and started again.</summary>
public sealed class ServerProcess(string[] place) : IDisposable
{
    private readonly int port = FreePort();
    private Process? process;

    public Uri Address => new($"http://127.0.0.1:{port}");

    /// <summary>Returns when the node says that it can serve.</summary>
    /// <exception cref="InvalidOperationException">It ended by itself instead; what it said is in the message.</exception>
    public async Task StartAsync()
    {
        // Published, it starts in a third of the time.
        var published = Environment.GetEnvironmentVariable("LINKWORK_PUBLISHED");
        string[] arguments = ["serve", "--urls", Address.ToString(), .. place];
        process = Process.Start(new ProcessStartInfo(published is null ? "dotnet" : Path.Combine(published, "linkwork"),
            published is null ? [Path.Combine(AppContext.BaseDirectory, "linkwork.dll"), .. arguments] : arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var errors = process.StandardError.ReadToEndAsync();
        string? line;
        while ((line = await process.StandardOutput.ReadLineAsync())?.StartsWith("Linkwork is at", StringComparison.Ordinal) == false) { }
        if (line is null) throw new InvalidOperationException($"The server ended: {await errors}");
        _ = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>SIGKILL: nothing is flushed, nobody is told.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public void Dispose()
    {
        process?.Kill();
        process?.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
