using System.Text.Json;
using Linkwork.Domain.Directory;

namespace Linkwork.Domain.Tests.Directory;

/// <summary>Two sets of invented submissions. The rules were tuned on the first. The second was written before any rule; its first run
/// (precision 0.955, recall 0.984) is the one that says something: what it then showed to be wrong in the method was put right.
/// A scam held or blocked is caught; an honest one shown to the editor has passed.</summary>
public class ScreeningSetTests
{
    public sealed record Expected(string Id, string Name, string Description, string? Url, string? Email, string? Phone, string? Cost, string? Registration, string[]? Needs, string Expects)
    {
        public Submission Submission => new() { Id = Id, Name = Name, Description = Description, Url = Url, Email = Email, Phone = Phone, Cost = Cost, Registration = Registration, Needs = Needs ?? [] };
        public bool Honest => Expects == "show-to-editor";
    }

    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = new Naming() };

    [Theory]
    [InlineData("tuning.jsonl")]
    [InlineData("second.jsonl")]
    public void Of_what_it_stops_at_least_19_in_20_deserve_it_and_of_what_deserves_it_at_least_19_in_20_are_stopped(string file)
    {
        var all = Read(file);
        var stopped = all.Where(each => Screening.Of(each.Submission).Verdict != Verdict.ShowToEditor).ToList();
        var right = stopped.Count(each => !each.Honest);
        var wrong = string.Join(", ", all.Where(each => stopped.Contains(each) == each.Honest).Select(each => $"{each.Id} {each.Name}"));
        Assert.True(right >= 0.95 * stopped.Count, $"{right} of the {stopped.Count} stopped deserve it; wrong: {wrong}");
        Assert.True(right >= 0.95 * all.Count(each => !each.Honest), $"{right} of {all.Count(each => !each.Honest)} caught; wrong: {wrong}");
    }

    [Theory]
    [InlineData("tuning.jsonl")]
    [InlineData("second.jsonl")]
    public void Most_scams_are_blocked_and_not_only_held(string file)
    {
        var scams = Read(file).Where(each => each.Expects == "block").ToList();
        Assert.InRange(scams.Count(each => Screening.Of(each.Submission).Verdict == Verdict.Block), 0.8 * scams.Count, scams.Count);
    }

    [Theory]
    [InlineData("tuning.jsonl")]
    [InlineData("second.jsonl")]
    public void Sharing_telephones_and_addresses_changes_no_verdict_of_an_honest_group(string file)
    {
        var seen = new SeenContacts();
        foreach (var scam in Read(file).Where(each => !each.Honest)) seen.Add(scam.Submission with { Phone = "0161 496 0999", Url = "https://shared.example", Email = "desk@shared.example" }, blocked: true);
        Assert.All(Read(file).Where(each => each.Honest), each => Assert.Equal(
            Screening.Of(each.Submission).Verdict, Screening.Of(each.Submission with { Phone = "0161 496 0999" }, seen).Verdict));
    }

    [Theory]
    [InlineData("tuning.jsonl")]
    [InlineData("second.jsonl")]
    public void A_set_has_at_least_sixty_of_each_and_every_name_once(string file)
    {
        var all = Read(file);
        Assert.InRange(all.Count(each => each.Honest), 60, int.MaxValue);
        Assert.InRange(all.Count(each => !each.Honest), 60, int.MaxValue);
        Assert.Equal(all.Count, all.Select(each => each.Id).Distinct().Count());
    }

    internal static IReadOnlyList<Expected> Read(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Directory", "Screening", "Data", file)).Select(line => JsonSerializer.Deserialize<Expected>(line, Camel)!)];

    private sealed class Naming : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name == nameof(Expected.Expects) ? "expected" : CamelCase.ConvertName(name);
    }
}
