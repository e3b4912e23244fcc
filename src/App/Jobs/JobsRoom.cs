namespace Linkwork.Jobs;

/// <summary>Where e-mail leaves. Without a host, messages stay readable in the outbox page.</summary>
public sealed record SmtpSettings(string Host, int Port, string From, string? User = null, string? Password = null, bool Tls = true);

public static class JobsRoom
{
    public static IServiceCollection AddJobs(this IServiceCollection services, WebSettings settings)
    {
        if (settings.RunJobs) services.AddHostedService<Checkpoints>();
        return services;
    }
}
