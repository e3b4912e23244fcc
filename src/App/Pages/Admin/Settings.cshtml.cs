using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.People;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Admin;

/// <summary>What this installation is called and looks like.</summary>
[Requires(Permission.Configure)]
public sealed class SettingsModel(Installation installation, Postcodes postcodes) : LinkworkPage
{
    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    public bool HasLogo => installation.Logo is not null;

    public bool IsDemo => installation.IsDemo;

    public string? SignedOff => installation.SafetyCase is { } signed ? $"{signed.Value}; recorded on {Format.Date(signed.At)}" : null;

    public void OnGet() => Input = new() { Name = installation.Name, Colour = installation.Colour, Address = installation.Address, Tiles = installation.Tiles, TilesCredit = installation.TilesCredit, TilesMiddle = installation.TilesMiddle, TilesKm = installation.TilesKm };

    public async Task<IActionResult> OnPostAsync(IFormFile? logo)
    {
        if (Input.Name.Said() is not { Length: <= 60 }) ModelState.AddModelError("Input.Name", "Enter a name of 60 characters or fewer");
        if (Contrast.WithWhite(Input.Colour?.Trim()) is not { } ratio) ModelState.AddModelError("Input.Colour", "Enter a colour as # and six digits, like #005eb8");
        else if (ratio < Contrast.Enough) ModelState.AddModelError("Input.Colour", "White text can’t be read well on this colour. Choose a darker one");
        if (Input.Address.Said() is { } typed && !(Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
            ModelState.AddModelError("Input.Address", "Enter the whole address, beginning with https://");
        await CheckTilesAsync();
        var (picture, problem) = logo is null ? (null, null) : await LogoFile.ReadAsync(logo, HttpContext.RequestAborted);
        if (problem is not null) ModelState.AddModelError("logo", problem);
        if (!ModelState.IsValid) return Page();
        await SetAsync(Installation.NameKey, Input.Name!.Trim());
        await SetAsync(Installation.ColourKey, Input.Colour!.Trim().ToLowerInvariant());
        await SetAsync(Installation.AddressKey, Input.Address.Said()?.TrimEnd('/'));
        var tiles = Input.Tiles.Said();
        await SetAsync(Installation.TilesKey, tiles);
        await SetAsync(Installation.TilesCreditKey, tiles is null ? null : Input.TilesCredit.Said());
        await SetAsync(Installation.TilesMiddleKey, tiles is null ? null : Postcode.Read(Input.TilesMiddle));
        await SetAsync(Installation.TilesKmKey, tiles is null ? null : $"{Input.TilesKm}");
        if (picture is not null || Input.NoLogo) await SetAsync(Installation.LogoKey, picture);
        return await SaveAndGo("/admin/settings", "Saved.");
    }

    private async Task CheckTilesAsync()
    {
        if (Input.Tiles.Said() is not { } tiles) return;
        if (MapTiles.OriginOf(tiles) is null) ModelState.AddModelError("Input.Tiles", MapTiles.AddressProblem);
        if (Input.TilesCredit.Said() is not { Length: <= 200 }) ModelState.AddModelError("Input.TilesCredit", "Enter whose pictures they are, in 200 letters or fewer");
        if (await postcodes.PointAsync(Input.TilesMiddle, HttpContext.RequestAborted) is null) ModelState.AddModelError("Input.TilesMiddle", "Enter a full postcode that exists, like M33 7ZZ. We don’t know this one");
        if (!MapTiles.Widths.Any(width => width.Value == $"{Input.TilesKm}")) ModelState.AddModelError("Input.TilesKm", "Choose how far across your area is");
    }

    private async Task SetAsync(string key, string? value)
    {
        var setting = await Db.Settings.Rows.SingleOrDefaultAsync(row => row.Key == key, HttpContext.RequestAborted);
        if (setting?.Value == value) return;
        if (setting is null) Db.Settings.Add(new() { Key = key, Value = value!, At = Now, By = Viewer.UserId.ToString() });
        else if (value is null) Db.Settings.Remove(setting);
        else (setting.Value, setting.At, setting.By) = (value, Now, Viewer.UserId.ToString());
    }
}

public sealed class SettingsInput
{
    [Display(Name = "Name")]
    public string? Name { get; set; }

    [Display(Name = "Colour")]
    public string? Colour { get; set; }

    [Display(Name = "Address")]
    public string? Address { get; set; }

    public string? Tiles { get; set; }
    public string? TilesCredit { get; set; }
    public string? TilesMiddle { get; set; }

    [Display(Name = "kilometres")]
    public int? TilesKm { get; set; }

    public bool NoLogo { get; set; }
}
