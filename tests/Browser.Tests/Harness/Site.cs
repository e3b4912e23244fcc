using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Linkwork.Browser.Tests.Harness;

[assembly: AssemblyFixture(typeof(Site))]

namespace Linkwork.Browser.Tests.Harness;

/// <summary>The published program, serving the demo borough from a folder of its own, and a real Chromium.</summary>
public sealed class Site : IAsyncLifetime
{
    private Process? server;
    private StreamWriter? log;
    private IPlaywright? playwright;

    public string Address { get; private set; } = "";

    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>Why there is nothing to test with, or null.</summary>
    public string? Missing { get; private set; }

    public string Data { get; } = Directory.CreateTempSubdirectory("linkwork-browser-").FullName;

    public static string Repository { get; } = Above(AppContext.BaseDirectory);

    /// <summary>Where screenshots go; git ignores it.</summary>
    public static string Pictures { get; } = Directory.CreateDirectory(Path.Combine(Repository, "artifacts", "screenshots")).FullName;

    public static string Program => Path.Combine(Environment.GetEnvironmentVariable("LINKWORK_PUBLISHED") is { Length: > 0 } set ? set : Path.Combine(Repository, "artifacts", "app"), "linkwork");

    public async ValueTask InitializeAsync()
    {
        var chromium = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
        Missing = chromium is null ? "no Chromium: run bin/test, which says how to install it" : !File.Exists(Program) ? "the program isn't published: run bin/test" : null;
        if (Missing is not null)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") throw new InvalidOperationException(Missing);
            return;
        }

        Address = $"http://127.0.0.1:{FreePort()}";
        server = Process.Start(new ProcessStartInfo(Program, ["serve", "--demo", "--data", Data, "--urls", Address]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        log = File.CreateText(Path.Combine(Pictures, "server.log"));
        server.OutputDataReceived += (_, line) => log.WriteLine(line.Data);
        server.BeginOutputReadLine();
        await ReadyAsync();
        playwright = await Playwright.CreateAsync();
        Chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null) await Chromium.DisposeAsync();
        playwright?.Dispose();
        server?.Kill();
        if (server is not null) await server.WaitForExitAsync();
        server?.Dispose();
        log?.Dispose();
        Directory.Delete(Data, recursive: true);
    }

    /// <summary>Runs a command of the program on the site's own data and returns what it printed.</summary>
    public async Task<string> CommandAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, [.. arguments, "--data", Data]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var (printed, said) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await printed : throw new InvalidOperationException($"linkwork {string.Join(' ', arguments)}: {await said}{await printed}");
    }

    /// <summary>A browser window in which one of the demo users is signed in.</summary>
    public async Task<Desk> DeskAsync(string? user, bool javaScript = true, int width = 1280)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        var context = await Chromium.NewContextAsync(new() { BaseURL = Address, JavaScriptEnabled = javaScript, ViewportSize = new() { Width = width, Height = 900 }, Locale = "en-GB", TimezoneId = "Europe/London" });
        context.SetDefaultTimeout(15_000);
        var desk = new Desk(await context.NewPageAsync());
        if (user is null) return desk;
        await desk.Page.GotoAsync("/demo");
        await desk.Page.GoAsync(() => desk.Page.Locator($"button[value='{user}@demo.example']").ClickAsync());
        return desk;
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient();
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromMinutes(2))
        {
            try
            {
                if ((await http.GetAsync($"{Address}/health/ready")).StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                if (server!.HasExited) break;
            }

            await Task.Yield();
        }

        throw new InvalidOperationException("The program did not become ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Linkwork.slnx")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
