using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace Linkwork.Pages.Account;

/// <summary>An authenticator app as the second factor. Once it is on, its key is shown to nobody: whoever copied it from an unlocked screen would
/// have a second factor of their own for good.</summary>
public sealed class TwoFactorModel(UserManager<User> users, IUserStore<User> store, SignInManager<User> signIn, Installation installation) : LinkworkPage
{
    private readonly IUserAuthenticatorKeyStore<User> keys = (IUserAuthenticatorKeyStore<User>)store;

    private const string On = "Your second factor is on. If your phone is new or lost, ask your administrator to reset you";

    [BindProperty]
    public string? Code { get; set; }

    public string Key { get; private set; } = "";

    public string QrImage { get; private set; } = "";

    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var me = await MeAsync();
        if (me.TwoFactorEnabled) return WrongState(On);
        await ShowKeyAsync(me);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var me = await MeAsync();
        if (me.TwoFactorEnabled) return WrongState(On);
        var code = (Code ?? "").Replace(" ", "");
        if (!await users.VerifyTwoFactorTokenAsync(me, users.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            ModelState.AddModelError(nameof(Code), "That code didn’t match. Codes change every 30 seconds: try the one showing now");
            await ShowKeyAsync(me);
            return Page();
        }

        await users.SetTwoFactorEnabledAsync(me, true);
        RecoveryCodes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(me, 8) ?? []];
        await Db.SaveChangesAsync(HttpContext.RequestAborted);
        await signIn.RefreshSignInAsync(me);
        return Page();
    }

    private async Task<User> MeAsync() =>
        await users.FindByIdAsync(Viewer.UserId.ToString()) ?? throw new InvalidOperationException("Somebody signed in has a row.");

    private async Task ShowKeyAsync(User me)
    {
        if (await users.GetAuthenticatorKeyAsync(me) is null)
        {
            // Straight into the store: the manager's own way would end every other session of somebody who only looked at this page.
            await keys.SetAuthenticatorKeyAsync(me, users.GenerateNewAuthenticatorKey(), HttpContext.RequestAborted);
            await Db.SaveChangesAsync(HttpContext.RequestAborted);
        }

        Key = await users.GetAuthenticatorKeyAsync(me) ?? "";
        var address = $"otpauth://totp/{Uri.EscapeDataString(installation.Name)}:{Uri.EscapeDataString(me.Email!)}?secret={Key}&issuer={Uri.EscapeDataString(installation.Name)}&digits=6";
        using var qr = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(qr);
        QrImage = "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(6));
    }
}
