using Linkwork.Domain.Access;
using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>Rows about people: there is no way to query them but through who is looking.</summary>
public sealed class Scoped<T>(AppDb db, Func<AppDb, IQueryable<T>, Viewer, IQueryable<T>> scope)
    where T : class, IAboutAPerson
{
    /// <summary>The rows this viewer may see; anything else isn't there. Asking is noted for the access log.</summary>
    public IQueryable<T> VisibleTo(Viewer viewer)
    {
        db.ViewedPeople = true;
        return scope(db, db.Set<T>(), viewer);
    }

    /// <summary>Every row, for work that no viewer sees: jobs, matching, letters from the outbox, the CLI. A test lists who may call this.</summary>
    public IQueryable<T> ForTheSystem() => db.Set<T>();

    public void Add(T row) => db.Add(row);

    public void Remove(T row) => db.Remove(row);
}

/// <summary>Rows that say nothing about a person.</summary>
public sealed class Table<T>(AppDb db)
    where T : class
{
    public IQueryable<T> Rows => db.Set<T>();

    public void Add(T row) => db.Add(row);

    public void Remove(T row) => db.Remove(row);
}

public static class TeamRows
{
    /// <summary>Narrows what somebody may see to the teams where they may also do this: seeing a row as its referrer isn't deciding on it.</summary>
    public static IQueryable<T> WhereMay<T>(this IQueryable<T> rows, Viewer viewer, Permission permission)
        where T : class, IAboutAPerson => rows.WhereIn(row => row.TeamId, viewer.Teams(permission));
}
