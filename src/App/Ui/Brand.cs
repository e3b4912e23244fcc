using System.Text.RegularExpressions;

namespace Linkwork.Ui;

/// <summary>The operator's colour as a stylesheet, and a plain mark as the page's icon; the CSP allows neither inline.</summary>
public static partial class Brand
{
    public static void MapBrand(this IEndpointRouteBuilder app)
    {
        app.MapGet("/brand.css", (Installation installation, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=300";
            return Results.Text($":root{{--brand:{ColourOf(installation)}}}", "text/css");
        }).AllowAnonymous();
        app.MapGet("/brand.svg", (Installation installation, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=300";
            return Results.Text($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><circle cx=\"16\" cy=\"16\" r=\"16\" fill=\"{ColourOf(installation)}\"/>"
                + "<path d=\"M9 8v16h14\" fill=\"none\" stroke=\"#fff\" stroke-width=\"4\" stroke-linecap=\"round\"/></svg>", "image/svg+xml");
        }).AllowAnonymous();
    }

    private static string ColourOf(Installation installation) => Colour().IsMatch(installation.Colour) ? installation.Colour : "#005eb8";

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.None, 100)]
    private static partial Regex Colour();
}
