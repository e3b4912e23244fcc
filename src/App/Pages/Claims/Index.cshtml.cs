using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;

namespace Linkwork.Pages.Claims;

/// <summary>Somebody of an organisation finds one of its entries, to look after them. It shows what the public directory does.</summary>
[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicFeed)]
public sealed class IndexModel(IServiceSearch search) : LinkworkPage
{
    private const int LongestWords = 100;

    public string? Words { get; private set; }

    public IReadOnlyList<(Guid Id, string Name, string Organisation)> Found { get; private set; } = [];

    public async Task OnGetAsync(string? words)
    {
        Words = words.Said() is { } said ? said[..Math.Min(said.Length, LongestWords)] : null;
        if (Words is null) return;
        var page = await search.FindAsync(new() { Words = Words, Limit = 10 }, HttpContext.RequestAborted);
        Found = [.. page.Services.Select(service => (service.Id, service.Name, service.Organisation))];
    }
}
