using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;

namespace Linkwork.Storage.Demo;

/// <summary>What the borough lacks: enough of it in some places to be shown, too little in others, some of it this month and so not yet counted,
/// and one thing that the commissioner has answered.</summary>
internal sealed class DemoGaps(DemoDice dice, DemoStaff staff)
{
    private sealed record Lack(Need Need, string Area, int People, GapReason Reason, string? Language, int? From, int? To);

    private static readonly Lack[] Lacks =
    [
        new(Need.Transport, "ZQ4", 23, GapReason.WrongTime, null, 4, 8),
        new(Need.Work, "ZQ4", 17, GapReason.NothingNear, null, 5, 8),
        new(Need.MentalWellbeing, "ZQ1", 14, GapReason.Full, null, 1, 2),
        new(Need.Loneliness, "ZQ4", 9, GapReason.NotAccessible, null, 1, 3),
        new(Need.Learning, "ZQ2", 12, GapReason.WrongLanguage, "Kurdish (Sorani)", 1, 3),
        new(Need.LegalAdvice, "ZQ3", 11, GapReason.NothingAtAll, null, 3, 5),
        new(Need.Work, "ZQ5", 13, GapReason.WrongTime, null, 6, 9),
        new(Need.Digital, "ZQ3", 4, GapReason.Cost, null, 2, 3),
        new(Need.Bereavement, "ZQ2", 3, GapReason.Full, null, 2, 3),
        new(Need.Family, "ZQ5", 6, GapReason.NothingNear, null, 7, 9),
    ];

    public IReadOnlyList<Gap> Gaps => [.. Lacks.SelectMany(Of)];

    public GapAnswer Answer => new()
    {
        PlaceCode = DemoBorough.Area, Need = Need.Transport, Area = "ZQ4", Text = "An evening shuttle from the villages is commissioned. Ask us for the timetable.",
        StartsOn = London.Date(dice.Now.AddDays(45)), By = staff.Named("Helen Varga"), At = dice.Now.AddDays(-12),
    };

    private IEnumerable<Gap> Of(Lack lack)
    {
        var team = lack.Area == "ZQ5" ? staff.Brackenholme : staff.Aldersea;
        for (var i = 0; i < lack.People + 2; i++)
            yield return new()
            {
                TeamId = team.Id, Need = lack.Need, Area = lack.Area, Reason = dice.Chance(0.8) ? lack.Reason : GapReason.SomethingElse, Language = lack.Language,
                NearestKm = lack.From is { } from ? dice.Between(from, lack.To!.Value) : null, By = dice.Pick(staff.LinkWorkers(team.Id)).Id,
                // The last two too lately to be counted.
                At = i < lack.People ? dice.Now.AddDays(-dice.Between(32, 330)) : dice.Now.AddMinutes(-dice.Between(10, 30)),
            };
    }
}
