using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Linkwork.App.Tests.Kill;

/// <summary>A browser that refers one invented person after another, and sends the same form again whenever the line drops.</summary>
/// <param name="server">Where it goes.</param>
/// <param name="number">Makes its people's names its own.</param>
/// <param name="moment">Told when a form sets out and when its answer arrives.</param>
public sealed class ReferralWriter(Uri server, int number, Action moment) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(30) };
    private int people;
    private bool signedIn;

    /// <summary>Every family name sent, and the reference of the receipt it led to.</summary>
    public Dictionary<string, string> Acknowledged { get; } = [];

    /// <summary>How often a form was sent again because no answer came.</summary>
    public int Retries { get; private set; }

    /// <summary>Writes until told to stop, and finishes what it began.</summary>
    public async Task WriteAsync(string email, CancellationToken stop)
    {
        await SendAsync("/demo", new() { ["email"] = email });
        signedIn = true;
        while (!stop.IsCancellationRequested)
        {
            var name = $"Kill{Letters(number)}x{Letters(people++)}";
            var location = await SendAsync("/referrals/new", Person(name, new DateOnly(1940, 1, 1).AddDays(people * 97 % 20_000)));
            Acknowledged.Add(name, location.Split('/')[2]);
        }
    }

    private static Dictionary<string, string> Person(string name, DateOnly born) => new()
    {
        ["Input.GivenName"] = "Rowan", ["Input.FamilyName"] = name, ["Input.BornOn.Day"] = $"{born.Day}", ["Input.BornOn.Month"] = $"{born.Month}",
        ["Input.BornOn.Year"] = $"{born.Year}",
        ["Input.Reasons"] = "Work", ["Input.Urgency"] = "Routine", ["Input.NoKnownRisks"] = "true", ["Input.Agreed"] = "true",
        ["Input.AgreementToldBy"] = "the person",
    };

    /// <summary>Opens the page, fills in its form, and sends that form with its one key until an answer says where to go next.</summary>
    private async Task<string> SendAsync(string address, Dictionary<string, string> typed)
    {
        var page = await UntilAnsweredAsync(() => client.GetAsync(address));
        Assert.True(page.StatusCode == HttpStatusCode.OK, $"{address} answered {page.StatusCode}");
        var fields = await FormAsync(await page.Content.ReadAsStringAsync(), typed);
        var attempts = 0;
        var answer = await UntilAnsweredAsync(async () =>
        {
            if (attempts++ > 0) Retries++;
            moment();
            var sent = await client.PostAsync(address, new FormUrlEncodedContent(fields));
            moment();
            // The work is done and the answer gets lost: a kill seldom falls just there.
            return signedIn && Random.Shared.Next(4) == 0 ? throw new IOException("The line dropped.") : sent;
        });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return answer.Headers.Location!.ToString();
    }

    public void Dispose() => client.Dispose();

    // A killed server leaves no answer, half an answer, or nobody listening.
    private static async Task<HttpResponseMessage> UntilAnsweredAsync(Func<Task<HttpResponseMessage>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Exception dropped) when (dropped is HttpRequestException or IOException)
            {
                await Task.Delay(Pause);
            }
        }
    }

    private static async Task<List<KeyValuePair<string, string>>> FormAsync(string html, Dictionary<string, string> typed)
    {
        using var page = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
        var form = page.QuerySelector<IHtmlFormElement>("main form[method=post]")!;
        var hidden = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden" || input is { Type: "text", Value.Length: > 0 })
            .Where(input => input.Name is { Length: > 0 } name && !typed.ContainsKey(name)).Select(input => KeyValuePair.Create(input.Name!, input.Value));
        return [.. hidden, .. typed];
    }

    // Letters only, so that no two names are one slip apart.
    private static string Letters(int count) => string.Concat(count.ToString("0000", null).Select(digit => new string((char)('a' + (digit - '0')), 2)));
}
