using System.Diagnostics;

namespace Linkwork.App.Tests.Interop;

/// <summary>The program as whoever runs it types it.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private const string Map = """{ "source": "Made clubs", "id": "{no}", "name": "{name}", "place": { "postcode": "{postcode}" } }""";

    private readonly MadeFiles made = new();

    public void Dispose() => made.Dispose();

    private async Task<(int Exit, string Out, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "linkwork.dll"), "import", .. arguments, "--data", made.Folder])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var program = Process.Start(start)!;
        var (said, errors) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        return (program.ExitCode, await said, await errors);
    }

    [Fact]
    public async Task What_was_kept_goes_to_standard_output_and_each_rejection_to_standard_error()
    {
        var (exit, said, errors) = await Run("csv", made.Text("clubs.csv", "no,name,postcode\n1,Tea club,nowhere\n2,,M33 7ZZ\n"), "--map", made.Text("map.json", Map));
        Assert.Equal(0, exit);
        Assert.StartsWith("services: 1 kept (1 new, 0 changed, 0 withdrawn, 0 left as edited here), 1 rejected, 1 with a warning", said, StringComparison.Ordinal);
        Assert.Equal(["clubs.csv, line 2: 'nowhere' is no postcode (kept)", "clubs.csv, line 3: it has no name"], errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Fact]
    public async Task A_refused_feed_is_one_sentence_and_a_failure()
    {
        var (exit, said, errors) = await Run("postcodes", made.Text("postcodes.zip", "not a zip"));
        Assert.Equal((1, ""), (exit, said));
        Assert.Equal("postcodes.zip is no zip, tar.gz, tar.xz or folder of Code-Point Open; give the file as Ordnance Survey issues it.", errors.Trim());
    }

    [Fact]
    public async Task Help_teaches_what_to_type_first()
    {
        var (exit, said, _) = await Run("--help");
        Assert.Equal(0, exit);
        Assert.Contains("linkwork import postcodes", said, StringComparison.Ordinal);
    }
}
