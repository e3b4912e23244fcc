using System.Text.RegularExpressions;
using Linkwork.Browser.Tests.Harness;

namespace Linkwork.Browser.Tests;

/// <summary>Whatever each role can reach by following links, axe finds nothing on it and it fits a phone.</summary>
public partial class EveryPageTests(Site site)
{
    private const int PagesOfAKind = 1;

    [Theory]
    [InlineData("gp")]
    [InlineData("linkworker")]
    [InlineData("manager")]
    [InlineData("provider")]
    [InlineData("editor")]
    [InlineData("commissioner")]
    [InlineData("admin")]
    public async Task Every_page_a_role_can_reach_is_accessible_and_fits_a_phone(string user)
    {
        await using var desk = await site.DeskAsync(user);
        Queue<string> waiting = new([desk.Page.Url]);
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        HashSet<string> queued = [desk.Page.Url];
        // The first case need not be one in which they talked of work: these begin where somebody did, and has steps.
        if (user == "linkworker")
        {
            await desk.CaseWithAsync(".lw-path__line");
            foreach (var link in (await LinksAsync(desk)).Where(link => link.Contains("/work/", StringComparison.Ordinal) && queued.Add(link))) waiting.Enqueue(link);
        }

        while (waiting.TryDequeue(out var address))
        {
            var kind = KindOf(address);
            if (seen.GetValueOrDefault(kind) >= PagesOfAKind) continue;
            seen[kind] = seen.GetValueOrDefault(kind) + 1;
            var response = await desk.Page.GotoAsync(address);
            Assert.True(response!.Status < 500, $"{address} answered {response.Status} to {user}");
            if (!(await response.HeaderValueAsync("content-type"))!.StartsWith("text/html", StringComparison.Ordinal)) continue;
            await desk.LookAsync($"{user}{kind.Replace('/', '-').TrimEnd('-')}-{seen[kind]}");
            foreach (var link in await LinksAsync(desk))
                if (link.StartsWith(site.Address, StringComparison.Ordinal) && queued.Add(link)) waiting.Enqueue(link);
        }

        Assert.True(seen.Count >= 3, $"{user} reached only {string.Join(", ", seen.Keys)}");
    }

    [Theory]
    [InlineData("/demo")]
    [InlineData("/sign-in")]
    [InlineData("/refer-yourself")]
    [InlineData("/tell-us")]
    [InlineData("/tell-us/paper")]
    [InlineData("/tell-us/sent/T-1234-5678")]
    [InlineData("/suggest-a-service")]
    [InlineData("/suggest-a-service/sent")]
    [InlineData("/entries/new-link")]
    [InlineData("/entries/nothing-here")]
    [InlineData("/claim")]
    [InlineData("/claim/code")]
    [InlineData("/learn")]
    [InlineData("/privacy")]
    [InlineData("/accessibility")]
    [InlineData("/nothing-here")]
    public async Task Every_public_page_is_accessible_and_fits_a_phone(string address)
    {
        await using var desk = await site.DeskAsync(null);
        await desk.Page.GotoAsync(address);
        await desk.LookAsync($"public{address.Replace('/', '-')}");
    }

    private static Task<string[]> LinksAsync(Desk desk) => desk.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]:not([download])')].map(a => a.href.split('#')[0])");

    /// <summary>/cases/C-1234-5678/plan?x=1 and /cases/C-ABCD-EFGH/plan are of a kind.</summary>
    private static string KindOf(string address) => string.Join('/', new Uri(address).AbsolutePath.Split('/')
        .Select(part => Name().IsMatch(part) ? "x" : part));

    [GeneratedRegex("^([A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}|[0-9a-fA-F-]{36}|[0-9]+)$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Name();
}
