using System.Diagnostics;
using System.Text;

namespace Linkwork.App.Tests.Harness;

/// <summary>The program as whoever runs it types it.</summary>
internal static class CommandRun
{
    /// <returns>The exit code, the lines said that aren't empty, and what was said on standard error.</returns>
    public static async Task<(int Exit, string[] Out, string Errors)> Async(byte[] input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "linkwork.dll"), .. arguments])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        };
        using var program = Process.Start(start)!;
        var (said, errors) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.StandardInput.BaseStream.WriteAsync(input);
        program.StandardInput.Close();
        await program.WaitForExitAsync();
        return (program.ExitCode, (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries), (await errors).Trim());
    }
}
