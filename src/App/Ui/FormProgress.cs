using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace Linkwork.Ui;

/// <summary>How far somebody without an account has got: kept by their own browser, sealed so that nobody can read or change it, gone when the
/// browser closes, when they send it, or after two hours.</summary>
/// <param name="Id">Names this one form: sent twice, it is one.</param>
/// <param name="StartedAt">A person takes longer over it than a program.</param>
/// <param name="Answers">What they answered.</param>
public sealed record FormProgress<T>(Guid Id, DateTimeOffset StartedAt, T Answers)
    where T : class, IAnswersOfForm, new();

/// <summary>The answers of a form that anybody fills in, one question a page.</summary>
public interface IAnswersOfForm
{
    /// <summary>The first part of the form's addresses, without a slash.</summary>
    static abstract string Form { get; }
}

public static class FormProgress
{
    private static readonly ChunkingCookieManager Cookies = new();
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(2);

    public static FormProgress<T>? Read<T>(HttpContext http)
        where T : class, IAnswersOfForm, new()
    {
        if (Cookies.GetRequestCookie(http, Cookie<T>()) is not { Length: > 0 } stored) return null;
        try
        {
            using var packed = new BrotliStream(new MemoryStream(Protector<T>(http).Unprotect(Convert.FromBase64String(stored))), CompressionMode.Decompress);
            var read = JsonSerializer.Deserialize<FormProgress<T>>(packed);
            return read is not null && read.StartedAt + Lasts > Time(http) ? read : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or System.Security.Cryptography.CryptographicException or JsonException or InvalidDataException)
        {
            return null; // of an older version, or tampered with: they begin again
        }
    }

    public static FormProgress<T> Begin<T>(HttpContext http)
        where T : class, IAnswersOfForm, new() => new(Guid.CreateVersion7(), Time(http), new());

    public static void Keep<T>(this FormProgress<T> progress, HttpContext http)
        where T : class, IAnswersOfForm, new()
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Optimal)) JsonSerializer.Serialize(packing, progress);
        Cookies.AppendResponseCookie(http, Cookie<T>(), Convert.ToBase64String(Protector<T>(http).Protect(packed.ToArray())), Options<T>(http));
    }

    public static void Forget<T>(HttpContext http)
        where T : class, IAnswersOfForm, new() => Cookies.DeleteCookie(http, Cookie<T>(), Options<T>(http));

    private static string Cookie<T>()
        where T : IAnswersOfForm => $"linkwork-{T.Form}";

    private static DateTimeOffset Time(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    private static IDataProtector Protector<T>(HttpContext http)
        where T : IAnswersOfForm => http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(T.Form);

    private static CookieOptions Options<T>(HttpContext http)
        where T : IAnswersOfForm => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = $"/{T.Form}", IsEssential = true };
}
