using System.Text.RegularExpressions;

namespace Linkwork.Ui;

/// <summary>The operator's colour as a stylesheet: the CSP doesn't allow it inline.</summary>
public static partial class Brand
{
    public static void MapBrand(this IEndpointRouteBuilder app)
    {
        app.MapGet("/brand.css", (Installation installation, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=300";
            return Results.Text($":root{{--brand:{ColourOf(installation)}}}", "text/css");
        }).AllowAnonymous();
    }

    private static string ColourOf(Installation installation) => Colour().IsMatch(installation.Colour) ? installation.Colour : "#005eb8";

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.None, 100)]
    private static partial Regex Colour();
}
