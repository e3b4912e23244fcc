namespace Linkwork.Security;

/// <summary>What every response says to the browser.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string ImagesFrom = nameof(SecurityHeaders) + ".images";

    /// <summary>This page, and no other, shows pictures of that one server: "https://tiles.example.org".</summary>
    public static void AllowImagesFrom(HttpContext http, string origin) => http.Items[ImagesFrom] = origin;

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = http.Items[ImagesFrom] is string origin ? Csp.Replace("img-src 'self'", $"img-src 'self' {origin}", StringComparison.Ordinal) : Csp;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), interest-cohort=()";
            if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            if (http.User.Identity?.IsAuthenticated == true)
            {
                headers["X-Robots-Tag"] = "noindex";
                if (http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) != false) headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(http);
    }
}
