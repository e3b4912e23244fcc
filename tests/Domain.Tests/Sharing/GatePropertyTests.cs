using System.Text.Json;
using FsCheck.Xunit;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Tests.Sharing;

/// <summary>Whatever is asked of the gate, with whatever shares lie about.</summary>
public class GatePropertyTests
{
    /// <summary>A share as chance makes it: its days are counted from today, its key is one of a few.</summary>
    public sealed record AnyShare(DataCategory Category, DataCategory Another, RecipientKind Kind, SharingPurpose Purpose, sbyte GivenDay, sbyte UntilDay, bool Withdrawn, byte Key)
    {
        public Share Make()
        {
            var share = Made.Share(new(Kind, KeyOf(Key), "x"), Purpose, Made.At.AddDays(GivenDay), Made.Today.AddDays(UntilDay), Category, Another);
            if (Withdrawn) share.Withdraw(Made.Worker, Made.At);
            return share;
        }
    }

    public sealed record AnyItem(DataCategory Category, bool IsRisk);

    [Property(MaxTest = 500)]
    public bool What_needs_a_share_goes_only_with_one_that_fits_in_every_part(AnyItem[] items, RecipientKind kind, SharingPurpose purpose, byte key, AnyShare[] shares)
    {
        var made = Disclose(items, kind, purpose, key, shares);
        return made.Items.All(item => Gate.Rule(kind, item.Category) switch
        {
            SharingRule.Never => false,
            SharingRule.Goes => true,
            _ => Array.Exists(shares, share => !share.Withdrawn && share.GivenDay <= 0 && share.UntilDay >= 0 && share.Kind == kind && share.Purpose == purpose
                && KeyOf(share.Key) == KeyOf(key) && (share.Category == item.Category || share.Another == item.Category)),
        });
    }

    [Property(MaxTest = 500)]
    public bool A_share_that_fits_is_honoured(AnyItem item, RecipientKind kind, SharingPurpose purpose, byte key, AnyShare[] others)
    {
        var fits = new AnyShare(item.Category, item.Category, kind, purpose, 0, 0, false, key);
        return Disclose([item], kind, purpose, key, [.. others, fits]).Items.Count == (Gate.Rule(kind, item.Category) == SharingRule.Never || (kind == RecipientKind.LinkWorkerTeam && purpose != SharingPurpose.PassingOn) ? 0 : 1);
    }

    [Property(MaxTest = 500)]
    public bool Everything_is_either_sent_or_withheld_and_in_order(AnyItem[] items, RecipientKind kind, SharingPurpose purpose, byte key, AnyShare[] shares)
    {
        var made = Disclose(items, kind, purpose, key, shares);
        var labels = made.Items.Select(item => item.Label).Concat(made.Withheld.Select(kept => kept.Label));
        return labels.Order(StringComparer.Ordinal).SequenceEqual(items.Select((_, i) => $"item {i:000}"))
            && made.Items.Select(item => item.Label).SequenceEqual(made.Items.Select(item => item.Label).Order(StringComparer.Ordinal));
    }

    [Property(MaxTest = 500)]
    public bool Withheld_words_are_nowhere_in_the_disclosure(AnyItem[] items, RecipientKind kind, SharingPurpose purpose, byte key, AnyShare[] shares)
    {
        var made = Disclose(items, kind, purpose, key, shares);
        var everything = JsonSerializer.Serialize(made);
        return made.Withheld.All(kept => !everything.Contains(Words(int.Parse(kept.Label[5..])), StringComparison.Ordinal));
    }

    [Property(MaxTest = 500)]
    public bool A_withheld_risk_always_says_speak_first_to_who_meets_the_person(AnyItem[] items, RecipientKind kind, SharingPurpose purpose, byte key, AnyShare[] shares)
    {
        var made = Disclose(items, kind, purpose, key, shares);
        var riskWithheld = made.Withheld.Any(kept => items[int.Parse(kept.Label[5..])].IsRisk);
        return made.SpeakBeforeVisiting == (riskWithheld && kind is (RecipientKind.VoluntaryProvider or RecipientKind.ProviderReportingToBenefits or RecipientKind.Referrer or RecipientKind.LinkWorkerTeam));
    }

    [Property(MaxTest = 200)]
    public bool Withdrawing_every_share_leaves_what_goes_without_one(AnyItem[] items, RecipientKind kind, SharingPurpose purpose, byte key, AnyShare[] shares) =>
        Disclose(items, kind, purpose, key, [.. shares.Select(share => share with { Withdrawn = true })]).Items
            .SequenceEqual(Disclose(items, kind, purpose, key, []).Items);

    [Property(MaxTest = 500)]
    public bool What_went_once_lets_nothing_out_that_had_not_gone_or_may_not_go_now(AnyItem[] items, RecipientKind kind, SharingPurpose purpose, byte key, AnyShare[] before, AnyShare[] now)
    {
        var went = Disclose(items, kind, purpose, key, before);
        var again = Gate.Again(went, now.Select(share => share.Make()), Made.At.AddHours(1));
        return again.At == went.At && again.Items.SequenceEqual(went.Items.Intersect(Disclose(items, kind, purpose, key, now).Items)) && (again.SpeakBeforeVisiting || !went.SpeakBeforeVisiting);
    }

    private static Disclosure Disclose(AnyItem[] items, RecipientKind kind, SharingPurpose purpose, byte key, AnyShare[] shares) => Gate.Disclose(
        items.Select((item, i) => new SharedItem(item.Category, $"item {i:000}", Words(i), item.IsRisk)), new(kind, KeyOf(key), "x"), purpose,
        shares.Select(share => share.Make()), Made.At);

    private static string Words(int i) => $"words-of-item-{i:000}.";

    private static string KeyOf(byte key) => $"place {key % 3}";
}
