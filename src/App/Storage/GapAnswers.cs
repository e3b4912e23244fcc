using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>A commissioner's answer as a link worker reads it.</summary>
/// <param name="Service">The service's name, while it stands in the directory.</param>
public sealed record AnswerShown(GapAnswer Answer, string By, string? Service);

/// <summary>What commissioners answer to gaps.</summary>
public static class GapAnswers
{
    /// <summary>Answers in force to one need in one area, from those who commission where the viewer's teams are.</summary>
    /// <param name="area">The first half of a postcode; nothing is answered where it isn't known.</param>
    public static async Task<IReadOnlyList<AnswerShown>> AnswersAsync(this AppDb db, Viewer viewer, Need? need, string area, CancellationToken cancellation)
    {
        var teams = viewer.Teams(Permission.WorkOnCases);
        if (need is not { } wanted || area.Length == 0 || teams.Count == 0) return [];
        var places = await db.PlacesAsync(teams, cancellation);
        return await db.Shown(db.GapAnswers.Rows.Where(row => row.Need == wanted && row.Area == area && places.Contains(row.PlaceCode))).ToListAsync(cancellation);
    }

    /// <summary>All that is answered now by those who commission where these teams are.</summary>
    public static async Task<IReadOnlyList<AnswerShown>> AnswersOfTeamsAsync(this AppDb db, IReadOnlyList<Guid> teams, CancellationToken cancellation)
    {
        var places = await db.PlacesAsync(teams, cancellation);
        return await db.Shown(db.GapAnswers.Rows.Where(row => places.Contains(row.PlaceCode))).ToListAsync(cancellation);
    }

    private static Task<List<string>> PlacesAsync(this AppDb db, IReadOnlyList<Guid> teams, CancellationToken cancellation) =>
        db.Teams.Rows.Where(team => teams.Contains(team.Id)).Select(team => team.AreaCode).Distinct().ToListAsync(cancellation);

    private static IQueryable<AnswerShown> Shown(this AppDb db, IQueryable<GapAnswer> answers) => answers.AsNoTracking().Where(row => row.WithdrawnAt == null).OrderBy(row => row.At)
        .Select(row => new AnswerShown(row, db.Set<Security.User>().Where(user => user.Id == row.By).Select(user => user.Name).Single(),
            db.Set<Service>().Where(service => service.Id == row.ServiceId || db.Set<Service>().Any(merged => merged.Id == row.ServiceId && merged.MergedIntoId == service.Id))
                .OrderBy(service => service.MergedIntoId == null ? 0 : 1).Select(service => service.Name).FirstOrDefault()));
}
