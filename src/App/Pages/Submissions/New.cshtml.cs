using System.Globalization;
using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Submissions;

/// <summary>Anybody suggests a service. It waits for an editor whatever it says, and whoever sends it learns nothing of what the screen made of it.</summary>
[AllowAnonymous]
[EnableRateLimiting(SecurityRoom.PublicForms)]
public sealed class NewModel(IDataProtectionProvider protection) : LinkworkPage
{
    /// <summary>Nobody fills this in faster.</summary>
    private static readonly TimeSpan FastestPerson = TimeSpan.FromSeconds(8);

    /// <summary>How many earlier suggestions are compared by their contacts.</summary>
    private const int Remembered = 2_000;

    [BindProperty]
    public SuggestionInput Input { get; set; } = new();

    /// <summary>Hidden from people; a program that fills in everything fills in this.</summary>
    [BindProperty]
    public string? Nickname { get; set; }

    /// <summary>When the page was opened, sealed.</summary>
    [BindProperty]
    public string? Opened { get; set; }

    public void OnGet() => Opened = SealedNow();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Accepts(Input.Problems())) return Page();
        if (Nickname.Said() is not null) return LocalRedirect(Thanks);
        if (!Accepts(Now - OpenedAt() < FastestPerson ? "That was very quick. Read it once more, then send it" : null)) return Page();
        Db.Suggestions.Add(Input.Make(await SeenAsync(), Now));
        return await SaveAndGo(Thanks);
    }

    private const string Thanks = "/suggest-a-service/sent";

    private string SealedNow() => Sealer.Protect(Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    private IDataProtector Sealer => protection.CreateProtector("suggest-a-service");

    /// <summary>Now when it can’t be read, which asks them to send it once more.</summary>
    private DateTimeOffset OpenedAt()
    {
        try
        {
            return DateTimeOffset.FromUnixTimeSeconds(long.Parse(Sealer.Unprotect(Opened ?? ""), CultureInfo.InvariantCulture));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            Opened = SealedNow();
            return Now;
        }
    }

    private async Task<SeenContacts> SeenAsync()
    {
        var seen = new SeenContacts();
        foreach (var earlier in await Db.Suggestions.Rows.AsNoTracking().OrderByDescending(row => row.Id).Take(Remembered).ToListAsync(HttpContext.RequestAborted))
            seen.Add(earlier.AsSubmission(), earlier.Verdict == Verdict.Block || earlier.Status == SuggestionStatus.Refused);
        return seen;
    }
}
