using Linkwork.Interop.Notify;

namespace Linkwork.Jobs;

/// <summary>Where e-mail leaves. Without a host, messages stay readable in the outbox page.</summary>
public sealed record SmtpSettings(string Host, int Port, string From, string? User = null, string? Password = null, bool Tls = true);

public static class JobsRoom
{
    public static IServiceCollection AddJobs(this IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton<IMailServer, SmtpServer>();
        services.AddScoped<Links>().AddScoped<ToReferrers>().AddScoped<ToProviders>().AddScoped<ToOrganisations>().AddScoped<ToKeepers>().AddScoped<ToStaff>().AddScoped<Notices>();
        services.AddSingleton<SendOutbox>().AddSingleton<SealAudit>().AddSingleton<Retention>().AddSingleton<CountForReports>().AddSingleton<CountWords>().AddSingleton<AskProviders>().AddSingleton<FindDuplicates>().AddSingleton<AskAgain>().AddSingleton<OfferTalks>().AddSingleton<HandOnComplaints>();
        services.AddSingleton(new Interop.Feeds.Manners { AllowPrivate = settings.AllowPrivateFeeds }).AddSingleton<ReimportFeeds>();
        if (!settings.RunJobs) return services;
        return services.AddHostedService<Checkpoints>()
            .AddHostedService(provider => provider.GetRequiredService<SendOutbox>())
            .AddHostedService(provider => provider.GetRequiredService<SealAudit>())
            .AddHostedService(provider => provider.GetRequiredService<Retention>())
            .AddHostedService(provider => provider.GetRequiredService<CountForReports>())
            .AddHostedService(provider => provider.GetRequiredService<CountWords>())
            .AddHostedService(provider => provider.GetRequiredService<AskProviders>())
            .AddHostedService(provider => provider.GetRequiredService<ReimportFeeds>())
            .AddHostedService(provider => provider.GetRequiredService<FindDuplicates>())
            .AddHostedService(provider => provider.GetRequiredService<AskAgain>())
            .AddHostedService(provider => provider.GetRequiredService<OfferTalks>())
            .AddHostedService(provider => provider.GetRequiredService<HandOnComplaints>());
    }
}
