using System.Net;
using System.Security.Claims;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Linkwork.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Linkwork.App.Tests.Harness;

/// <summary>A browser without JavaScript: keeps cookies, reads pages, fills in and sends their forms.</summary>
public sealed class Visitor(TestApp app)
{
    private readonly CookieContainer cookies = new();
    private HttpClient? client;

    private HttpClient Client => client ??= NewClient();

    /// <summary>Each visitor calls from an address of their own, as people do: limits by address count them apart.</summary>
    private HttpClient NewClient()
    {
        var made = new HttpClient(new KeepCookies(cookies, app.Server.CreateHandler())) { BaseAddress = new("http://localhost") };
        made.DefaultRequestHeaders.Add("X-Forwarded-For", new IPAddress(Guid.NewGuid().ToByteArray()).ToString());
        return made;
    }

    /// <summary>Signed in as somebody whose password nobody needs: sign-in itself has tests of its own.</summary>
    public static Visitor SignedIn(TestApp app, User user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new("AspNet.Identity.SecurityStamp", user.SecurityStamp!));
        var ticket = new AuthenticationTicket(new(identity), new() { IssuedUtc = DateTimeOffset.UtcNow }, IdentityConstants.ApplicationScheme);
        var options = app.App.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var visitor = new Visitor(app);
        visitor.cookies.Add(new Uri("http://localhost"), new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket)));
        return visitor;
    }

    /// <summary>Opens an address; redirects are not followed.</summary>
    public async Task<Answer> Get(string address) => await Answer.ReadAsync(await Client.GetAsync(address));

    /// <summary>Opens the page, fills in the form that posts (the first, or the one matching <paramref name="form"/>) and sends it.
    /// Fields not named keep what the page put in them. A name may be given several times by an array.</summary>
    public async Task<Answer> Post(string address, object? fields = null, string form = "main form[method=post]")
    {
        var page = await Get(address);
        return page.Status == HttpStatusCode.OK ? await Send(page, fields, form, address) : await PostBare(address);
    }

    /// <summary>Sends a form of a page already open: twice the same is a double click.</summary>
    /// <param name="page">The page.</param>
    /// <param name="fields">What is filled in.</param>
    /// <param name="form">Which form.</param>
    /// <param name="address">Where a form without an address of its own goes.</param>
    /// <param name="button">The button pressed, when it is one that leads elsewhere than the form.</param>
    public async Task<Answer> Send(Answer page, object? fields = null, string form = "main form[method=post]", string? address = null, string? button = null)
    {
        var element = page.Document.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"No form “{form}” on the page:\n{page.Text}");
        var sent = Typed(element).Where(pair => !Named(fields).Any(field => field.Key == pair.Key)).Concat(Named(fields)).ToList();
        var to = button is not null ? element.QuerySelector(button)!.GetAttribute("formaction")! : element.GetAttribute("action") is { Length: > 0 } action ? action : address ?? page.Address;
        return await Answer.ReadAsync(await Client.PostAsync(to, new FormUrlEncodedContent(sent)));
    }

    /// <summary>Posts without having seen the page, as an attacker or a stale tab would, but with a valid request token.</summary>
    public async Task<Answer> PostBare(string address, object? fields = null)
    {
        var token = (await Get("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var sent = Named(fields).Append(new("__RequestVerificationToken", token));
        return await Answer.ReadAsync(await Client.PostAsync(address, new FormUrlEncodedContent(sent)));
    }

    private static IEnumerable<KeyValuePair<string, string>> Typed(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice when !choice.IsChecked:
                case IHtmlInputElement { Type: "submit" or "button" }:
                case IHtmlButtonElement:
                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name } input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    yield return new(name, select.Value ?? "");
                    break;
            }
    }

    private static IEnumerable<KeyValuePair<string, string>> Named(object? fields) => fields switch
    {
        null => [],
        IEnumerable<KeyValuePair<string, string>> pairs => pairs,
        _ => fields.GetType().GetProperties().SelectMany(property => property.GetValue(fields) switch
        {
            null => [],
            IEnumerable<string> many => many.Select(one => new KeyValuePair<string, string>(property.Name.Replace('_', '.'), one)),
            var one => [new(property.Name.Replace('_', '.'), one.ToString() ?? "")],
        }),
    };

    private sealed class KeepCookies(CookieContainer cookies, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } header) request.Headers.Add("Cookie", header);
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (var cookie in set) cookies.SetCookies(request.RequestUri!, cookie);
            response.RequestMessage ??= request;
            return response;
        }
    }
}

/// <summary>What came back, read as a person reads it.</summary>
public sealed record Answer(HttpStatusCode Status, string Address, string? Location, string Raw, IDocument Document, HttpResponseMessage Response)
{
    /// <summary>The words of the main part, white space folded.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main") ?? Document.Body)?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);

    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".nhsuk-error-summary li").Select(item => item.TextContent.Trim())];

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var raw = await response.Content.ReadAsStringAsync();
        var document = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(raw).Address("http://localhost"));
        return new(response.StatusCode, response.RequestMessage!.RequestUri!.PathAndQuery, response.Headers.Location?.ToString(), raw, document, response);
    }
}
