using System.CommandLine;
using Linkwork.Storage;

namespace Linkwork.Cli;

internal static class Audit
{
    public static Command Command()
    {
        var verify = new Command("verify", "Recompute the audit's seals, and name the first entry that was changed, removed or added.");
        verify.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await Place.ServicesAsync(parsed, cancellation);
            await using var scope = services.CreateAsyncScope();
            var found = await AuditChain.VerifyAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), cancellation);
            if (found.Broken is { } broken)
            {
                await Console.Error.WriteLineAsync($"{broken} The {found.Entries} sealed entries before that seal are as they were written.");
                return 1;
            }

            Console.WriteLine($"All {found.Entries} sealed entries are as they were written; {found.Unsealed} wait for their seal.");
            if (found.LastHash is { } last) Console.WriteLine($"Newest seal: {last}   Keep it somewhere else: it also shows if the end is ever cut off.");
            return 0;
        });
        return new("audit", "The record of every change.") { verify };
    }
}
