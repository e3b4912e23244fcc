namespace Linkwork.Storage;

/// <summary>Who is acting, for the audit: a user's id, "cli" or a job's name.</summary>
public interface IActor
{
    string Name { get; }

    /// <summary>The same for people to read: a user's name, or an organisation's that answers by its link.</summary>
    string Shown => Name;
}

public sealed record NamedActor(string Name) : IActor;
