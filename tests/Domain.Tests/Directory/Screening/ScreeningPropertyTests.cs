using FsCheck.Xunit;
using Linkwork.Domain.Directory;

namespace Linkwork.Domain.Tests.Directory;

/// <summary>Whatever is sent, and however it is padded.</summary>
public class ScreeningPropertyTests
{
    private static readonly IReadOnlyList<ScreeningSetTests.Expected> All = ScreeningSetTests.Read("second.jsonl");
    private const string Unseen = "\u200B\u200C\u200D\u2060\uFEFF\u00AD\u034F\u180E";

    [Property(MaxTest = 300)]
    public bool It_never_throws_and_answers_the_same_twice(string? name, string? description, string? url, string? email, string? phone, string? cost, string? registration)
    {
        var submission = new Submission { Name = name, Description = description, Url = url, Email = email, Phone = phone, Cost = cost, Registration = registration };
        var (once, twice) = (Screening.Of(submission), Screening.Of(submission));
        return once.Reasons.Count > 0 && once.Verdict == twice.Verdict && once.Weight == twice.Weight && once.Reasons.SequenceEqual(twice.Reasons) && once.Checks.SequenceEqual(twice.Checks);
    }

    [Property(MaxTest = 300)]
    public bool Characters_without_width_change_nothing(byte which, byte[] where)
    {
        var plain = All[which % All.Count].Submission;
        var padded = plain with { Name = Pad(plain.Name!, where), Description = Pad(plain.Description!, where) };
        var (one, other) = (Screening.Of(plain), Screening.Of(padded));
        return one.Verdict == other.Verdict && one.Weight == other.Weight && one.Reasons.SequenceEqual(other.Reasons);
    }

    [Property(MaxTest = 300)]
    public bool Capitals_change_nothing_of_the_verdict(byte which)
    {
        var plain = All[which % All.Count].Submission;
        return Screening.Of(plain).Verdict == Screening.Of(plain with { Name = plain.Name!.ToUpperInvariant(), Description = plain.Description!.ToUpperInvariant() }).Verdict;
    }

    private static string Pad(string text, byte[] where)
    {
        foreach (var at in where) text = text.Insert(at % (text.Length + 1), $"{Unseen[at % Unseen.Length]}");
        return text;
    }
}
