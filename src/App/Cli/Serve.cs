using System.CommandLine;
using Linkwork.Domain.Shared;
using Linkwork.Jobs;

namespace Linkwork.Cli;

internal static class Serve
{
    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    private static readonly Option<bool> Demo = new("--demo")
    {
        Description = "Fill an empty database with the demo borough, and offer one-click sign-in there. Refused where real people are.",
    };

    private static readonly Option<bool> DemoWhenEmpty = new("--demo-when-empty")
    {
        Description = "Fill an empty database with the demo borough; a database in use is served as it is.",
    };

    private static readonly Option<string?> Smtp = new("--smtp")
    {
        Description = "Mail server as HOST:PORT (user and password from LINKWORK_SMTP_USER and LINKWORK_SMTP_PASSWORD). Without it, e-mail stays in the outbox page.",
    };

    private static readonly Option<string> From = new("--mail-from") { Description = "Sender of e-mail.", DefaultValueFactory = _ => "linkwork@localhost" };

    private static readonly Option<string[]> Proxy = new("--proxy")
    {
        Description = "Whose X-Forwarded-For and X-Forwarded-Proto to believe, when the proxy isn’t on this machine: an address or network, like 10.0.0.0/8.",
        HelpName = "NETWORK", DefaultValueFactory = _ => [],
    };

    private static readonly Option<bool> AllowPrivate = new("--allow-private") { Description = "Let feeds of services be fetched from addresses inside your own network." };

    public static Command Command()
    {
        var command = new Command("serve", "Serve the web pages.") { Urls, Demo, DemoWhenEmpty, Smtp, From, Proxy, AllowPrivate };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        // An interrupt waits only for a command that has been handed back as a task, and starting up may never have to wait.
        await Task.Yield();
        var demo = false;
        await using (var services = await Place.ServicesAsync(parsed, cancellation))
        {
            if (parsed.GetValue(Demo) || (parsed.GetValue(DemoWhenEmpty) && await Seed.IsEmptyAsync(services, cancellation)))
                await Seed.DemoWhenEmptyAsync(services, cancellation);
            demo = await Seed.IsDemoAsync(services, cancellation);
        }

        var app = Web.Build(new(Place.Of(parsed), parsed.GetValue(Urls), Smtp: Mail(parsed), Proxies: [.. parsed.GetValue(Proxy)!.Select(Network)],
            FeedFolder: Place.FeedsOf(parsed), AllowPrivateFeeds: parsed.GetValue(AllowPrivate)));
        await app.StartAsync(cancellation);
        foreach (var url in app.Urls) Console.WriteLine($"Linkwork is at {url}   {(demo ? $"Sign in with one click at {url}/demo" : $"Sign in at {url}/sign-in")}");
        Console.WriteLine("Stop with Ctrl-C.");
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }

    private static System.Net.IPNetwork Network(string text) =>
        System.Net.IPNetwork.TryParse(text, out var network) ? network
        : System.Net.IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : throw new Refusal("Give the proxy as an address or a network, like 10.0.0.7 or 10.0.0.0/8.");

    private static SmtpSettings? Mail(ParseResult parsed)
    {
        if (parsed.GetValue(Smtp) is not { } server) return null;
        var parts = server.Split(':');
        if (parts.Length != 2 || !int.TryParse(parts[1], out var port)) throw new Refusal("Give the mail server as HOST:PORT, like mail.example.org:587.");
        return new(parts[0], port, parsed.GetValue(From)!, Environment.GetEnvironmentVariable("LINKWORK_SMTP_USER"),
            Environment.GetEnvironmentVariable("LINKWORK_SMTP_PASSWORD"), Tls: parts[0] is not ("127.0.0.1" or "localhost"));
    }
}
