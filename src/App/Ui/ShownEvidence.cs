using Linkwork.Domain.Work;

namespace Linkwork.Ui;

/// <summary>Which line of evidence comes next in this browser: a cookie holds the key of the last one, and nothing about anybody.</summary>
public static class ShownEvidence
{
    private const string Cookie = "evidence";

    public static Evidence Next(HttpContext http)
    {
        var line = Evidence.After(http.Request.Cookies[Cookie]);
        http.Response.Cookies.Append(Cookie, line.Key, new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(180), IsEssential = true });
        return line;
    }
}
