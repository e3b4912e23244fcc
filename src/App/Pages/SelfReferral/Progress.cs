using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace Linkwork.Pages.SelfReferral;

/// <summary>How far somebody without an account has got: kept by their own browser, sealed so that nobody can read or change it, gone when the
/// browser closes, when they send it, or after two hours.</summary>
/// <param name="Id">Names this one self-referral: sent twice, it is one referral.</param>
/// <param name="StartedAt">A person takes longer over it than a program.</param>
public sealed record Progress(Guid Id, DateTimeOffset StartedAt, SelfReferralAnswers Answers)
{
    private const string Cookie = "linkwork-refer-yourself";
    private static readonly ChunkingCookieManager Cookies = new();
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(2);

    public static Progress? Read(HttpContext http)
    {
        if (Cookies.GetRequestCookie(http, Cookie) is not { Length: > 0 } stored) return null;
        try
        {
            using var packed = new BrotliStream(new MemoryStream(Protector(http).Unprotect(Convert.FromBase64String(stored))), CompressionMode.Decompress);
            var read = JsonSerializer.Deserialize<Progress>(packed);
            return read is not null && read.StartedAt + Lasts > Time(http) ? read : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or System.Security.Cryptography.CryptographicException or JsonException or InvalidDataException)
        {
            return null; // of an older version, or tampered with: they begin again
        }
    }

    public static Progress Begin(HttpContext http) => new(Guid.CreateVersion7(), Time(http), new());

    public void Keep(HttpContext http)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Optimal)) JsonSerializer.Serialize(packing, this);
        Cookies.AppendResponseCookie(http, Cookie, Convert.ToBase64String(Protector(http).Protect(packed.ToArray())), Options(http));
    }

    public static void Forget(HttpContext http) => Cookies.DeleteCookie(http, Cookie, Options(http));

    private static DateTimeOffset Time(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    private static IDataProtector Protector(HttpContext http) => http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("refer-yourself");

    private static CookieOptions Options(HttpContext http) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/refer-yourself", IsEssential = true };
}
