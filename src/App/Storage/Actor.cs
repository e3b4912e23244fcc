namespace Linkwork.Storage;

/// <summary>Who is acting, for the audit: a user's id, "cli" or a job's name.</summary>
public interface IActor
{
    string Name { get; }
}

public sealed record NamedActor(string Name) : IActor;
