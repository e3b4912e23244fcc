using System.Diagnostics;
using System.Net;
using Linkwork.Browser.Tests.Harness;

namespace Linkwork.Browser.Tests;

/// <summary>The program as it is published: what a newcomer starts.</summary>
public class ProgramTests(Site site)
{
    [Theory]
    [InlineData("css")]
    [InlineData("js")]
    public async Task Styles_and_scripts_arrive_compressed_and_whole_without_signing_in(string kind)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        using var http = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false });
        var page = await http.GetStringAsync($"{site.Address}/sign-in");
        var file = System.Text.RegularExpressions.Regex.Match(page, $@"/dist/site\.[^""]*{kind}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        using var request = new HttpRequestMessage(HttpMethod.Get, site.Address + file);
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");

        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(response.Content.Headers.ContentEncoding.Single(), new[] { "br", "gzip" });
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1_000, 60_000);
        Assert.True(response.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(30), "a fingerprinted file is kept by the browser");
    }

    [Fact]
    public async Task Interrupting_it_ends_it_cleanly()
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        var folder = Directory.CreateTempSubdirectory("linkwork-stop-").FullName;
        // A shell that starts tests in the background leaves interrupts ignored; the program is started as from a terminal.
        using var program = Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", Site.Program, "serve", "--data", folder, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        Assert.Contains("http://127.0.0.1:", await program.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);

        using (var interrupt = Process.Start("kill", ["-INT", $"{program.Id}"])) await interrupt.WaitForExitAsync();
        await program.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);

        Assert.Equal(0, program.ExitCode);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Help_names_every_command_and_says_what_it_is_for()
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        var help = await site.CommandAsync("--help");
        foreach (var command in new[] { "serve", "migrate", "seed", "create-user", "backup", "restore", "import", "search", "audit" })
            Assert.Matches($@"{command}\s.*\w{{4,}}", help);
    }

    [Fact]
    public async Task The_demo_cannot_be_switched_on_where_somebody_already_works()
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        var folder = Directory.CreateTempSubdirectory("linkwork-real-").FullName;
        using (var create = Process.Start(new ProcessStartInfo(Site.Program, ["create-user", "someone@real.example", "--name", "Someone Real", "--data", folder]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!)
        {
            await create.StandardInput.WriteLineAsync("three random words here");
            create.StandardInput.Close();
            await create.WaitForExitAsync();
            Assert.Equal(0, create.ExitCode);
        }

        using var demo = Process.Start(new ProcessStartInfo(Site.Program, ["serve", "--demo", "--data", folder, "--urls", "http://127.0.0.1:0"]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        await demo.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);

        Assert.NotEqual(0, demo.ExitCode);
        Assert.Contains("can't become the demo", await demo.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
