using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Ui;

public static class UiRoom
{
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddScoped<Installation>();
        services.AddRazorPages(options => options.Conventions.ConfigureFilter(new AutoValidateAntiforgeryTokenAttribute()))
            .AddMvcOptions(options =>
            {
                options.Filters.Add<OnlyWhatIsHandled>();
                options.Filters.Add<OnceOnly>();
                options.Filters.Add<ViewsAreLogged>();
            }).AddUi();
        services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("linkwork-form", CookieSecurePolicy.SameAsRequest));
        services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(options => options.Cookie.Name = "linkwork-said");
        services.Configure<RouteOptions>(options => (options.LowercaseUrls, options.AppendTrailingSlash) = (true, false));
        return services;
    }
}
