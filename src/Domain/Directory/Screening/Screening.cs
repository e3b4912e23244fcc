namespace Linkwork.Domain.Directory;

/// <summary>What becomes of a submission. None of the three publishes anything: an editor reads every one.</summary>
public enum Verdict { ShowToEditor, Hold, Block }

/// <summary>The screen before the editor's desk. Block: an evident scam, kept with the reasons. Hold: what it does needs a register that it doesn't name,
/// or something about it is doubtful. Show to editor: nothing was found against it, which is not to say that it is honest.</summary>
/// <remarks>It reads words, numbers and addresses, and looks nothing up: every register number is still to be checked by a named editor.</remarks>
public sealed record Screening
{
    private const int HoldAt = 30, BlockAt = 60;

    /// <summary>A finding that weighs less is a doubt, which what speaks for the sender can lift; one that weighs more stands.</summary>
    private const int Doubt = 40;

    public required Verdict Verdict { get; init; }

    /// <summary>Sentences for an editor, the weightiest first; never empty.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The registers an editor must look up before this may show.</summary>
    public required IReadOnlyList<RegisterCheck> Checks { get; init; }

    /// <summary>What was found against it, 0 or more: 30 holds, 60 blocks.</summary>
    public required int Weight { get; init; }

    /// <summary>Screens one submission. The same submission and contacts always get the same answer; nothing throws.</summary>
    /// <param name="submission">What was sent.</param>
    /// <param name="seenContacts">Addresses and numbers met before, under which names. They weigh only against what would be held without them.</param>
    public static Screening Of(Submission submission, SeenContacts? seenContacts = null)
    {
        var reading = new Reading(submission);
        var findings = Rules.All.Where(rule => rule.Holds(reading)).Select(rule => new Finding(rule.Weight, rule.Reason))
            .Concat(Addresses.Findings(reading)).ToList();
        var weight = Weigh(findings, reading.Sender.Credit);
        var again = seenContacts?.Findings(submission) ?? [];
        var (checks, missing) = Activities.Registers(reading);
        if (weight >= HoldAt || missing.Count > 0) weight += again.Sum(finding => finding.Weight);
        var verdict = weight >= BlockAt ? Verdict.Block : weight >= HoldAt || missing.Count > 0 ? Verdict.Hold : Verdict.ShowToEditor;
        string[] reasons = [.. findings.Concat(again).OrderByDescending(finding => finding.Weight).Select(finding => finding.Reason).Concat(missing).Distinct()];
        return new()
        {
            Verdict = verdict, Weight = weight, Checks = checks,
            Reasons = reasons.Length > 0 ? reasons : ["Nothing was found against it. An editor still reads it before it shows."],
        };
    }

    private static int Weigh(List<Finding> findings, int credit) =>
        findings.Where(finding => finding.Weight >= Doubt).Sum(finding => finding.Weight)
        + Math.Max(0, findings.Where(finding => finding.Weight < Doubt).Sum(finding => finding.Weight) - credit);
}

/// <summary>Something that speaks against a submission, and how much.</summary>
internal readonly record struct Finding(int Weight, string Reason);
