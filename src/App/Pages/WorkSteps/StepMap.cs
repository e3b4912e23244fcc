using Linkwork.Domain.Work;

namespace Linkwork.Pages.WorkSteps;

/// <summary>Where everything on the map stands, in units of its own: two lanes side by side, days going down the page; a lane with
/// nothing in it isn't drawn, so that nothing looks as if it were missing. A line joins what was done in the order of days; what they might do stands apart
/// below and nothing leads to it.</summary>
public sealed class StepMap
{
    public const int Width = 360;
    private const int Row = 56, Top = 44, Dot = 16, Lane = 180, Letters = 22, Apart = 28, Above = 20, Between = 6;

    /// <summary>The lanes that are drawn, from left to right: where each begins and how wide it is.</summary>
    public required IReadOnlyList<(WorkLane Lane, int X, int Width)> Lanes { get; init; }
    public required IReadOnlyList<Place> Places { get; init; }
    public required int Height { get; init; }

    /// <summary>Through every step that was done; empty while there are fewer than two.</summary>
    public required string Line { get; init; }

    /// <summary>The line that the words over what they might do stand on; null when there is nothing.</summary>
    public required int? MightFrom { get; init; }

    public static StepMap Of(IReadOnlyList<WorkPathStep> steps)
    {
        var done = steps.Where(step => step.State != WorkStepState.MightDo).ToList();
        var might = steps.Where(step => step.State == WorkStepState.MightDo).ToList();
        var from = Top + (done.Count * Row);
        var gap = might.Count > 0 ? Apart : 0;
        var used = steps.Select(step => step.Lane).Distinct().Order().ToList();
        var lanes = used.Select((lane, i) => (lane, X: i * Lane, Width: used.Count == 1 ? Width : Lane - Between)).ToList();
        List<Place> places =
        [
            .. done.Select((step, row) => At(step, Top + (row * Row))),
            .. might.Select((step, row) => At(step, from + gap + (row * Row))),
        ];
        return new()
        {
            Lanes = lanes, Places = places, Height = from + gap + (might.Count * Row), MightFrom = might.Count > 0 ? from + gap - Above : null,
            Line = done.Count < 2 ? "" : Through(places.Take(done.Count).ToList()),
        };

        Place At(WorkPathStep step, int y) => new(step, Dot + (used.IndexOf(step.Lane) * Lane), y, Lines(step.What, used.Count == 1 ? 2 * Letters : Letters));
    }

    // Down, then over to the other lane in a soft bend: never up, for there is no up.
    private static string Through(List<Place> places) => string.Concat(places.Select((place, i) => i == 0 ? $"M{place.X} {place.Y}"
        : $" C{places[i - 1].X} {place.Y - (Row / 2)} {place.X} {places[i - 1].Y + (Row / 2)} {place.X} {place.Y}"));

    private static List<string> Lines(string words, int letters)
    {
        List<string> lines = [""];
        foreach (var word in words.Split(' '))
            if (lines[^1].Length == 0) lines[^1] = word;
            else if (lines[^1].Length + 1 + word.Length <= letters) lines[^1] += $" {word}";
            else lines.Add(word);
        return lines;
    }

    /// <summary>One step: the middle of its dot, and its words in lines that fit its lane.</summary>
    public sealed record Place(WorkPathStep Step, int X, int Y, IReadOnlyList<string> Lines)
    {
        public int TextX => X + 18;

        public string Kind => Step.State switch { WorkStepState.MightDo => "might", WorkStepState.PutDown => "down", _ => "done" };
    }
}
