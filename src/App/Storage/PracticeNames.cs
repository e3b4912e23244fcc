using Linkwork.Domain.Shared;
using Linkwork.Ui;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>GP practices by the name people type.</summary>
public static class PracticeNames
{
    private const int Most = 10;

    /// <summary>Open practices whose name has every word typed, ten at most; none when nothing was typed.</summary>
    public static async Task<IReadOnlyList<Choice>> PracticesNamedAsync(this AppDb db, string? typed, CancellationToken cancellation)
    {
        if (typed.Said() is not { Length: >= 3 and < 100 } name) return [];
        var practices = db.Practices.Rows.AsNoTracking().Where(practice => practice.Active && practice.IsGp);
        foreach (var word in name.ToUpperInvariant().Split([' ', '%', '_', '\\'], StringSplitOptions.RemoveEmptyEntries))
            practices = practices.Where(practice => EF.Functions.Like(practice.Name.ToUpper(), $"%{word}%"));
        var found = await practices.OrderBy(practice => practice.Name).ThenBy(practice => practice.OdsCode).Take(Most)
            .Select(practice => new { practice.OdsCode, practice.Name, practice.Postcode }).ToListAsync(cancellation);
        return found.ConvertAll(practice => new Choice(practice.OdsCode, $"{practice.Name}{(practice.Postcode is null ? "" : $", {practice.Postcode}")} ({practice.OdsCode})"));
    }

    /// <summary>The name of a practice, if we have it.</summary>
    public static Task<string?> PracticeNameAsync(this AppDb db, string odsCode, CancellationToken cancellation) =>
        db.Practices.Rows.Where(practice => practice.OdsCode == odsCode).Select(practice => practice.Name).SingleOrDefaultAsync(cancellation);
}
