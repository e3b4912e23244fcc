using System.Text.Json;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

/// <summary>Values that are one column though they hold several things.</summary>
internal static class Converters
{
    /// <summary>A short list of choices as "Work,Money".</summary>
    public static PropertyBuilder<List<T>> AsWords<T>(this PropertyBuilder<List<T>> property)
        where T : struct, Enum =>
        property.HasConversion(
            list => string.Join(',', list),
            text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(word => Enum.Parse<T>(word)).ToList(),
            new ValueComparer<List<T>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToList()));

    /// <inheritdoc cref="AsWords{T}(PropertyBuilder{List{T}})"/>
    public static ComplexTypePropertyBuilder<List<T>> AsWords<T>(this ComplexTypePropertyBuilder<List<T>> property)
        where T : struct, Enum =>
        property.HasConversion(
            list => string.Join(',', list),
            text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(word => Enum.Parse<T>(word)).ToList(),
            new ValueComparer<List<T>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToList()));

    /// <summary>What gets in the way as "Debt:Money,Confidence": the need after the colon, where there is one.</summary>
    public static ComplexTypePropertyBuilder<List<WorkBarrier>> AsWords(this ComplexTypePropertyBuilder<List<WorkBarrier>> property) =>
        property.HasConversion(
            list => string.Join(',', list.Select(barrier => barrier.Need == null ? $"{barrier.Kind}" : $"{barrier.Kind}:{barrier.Need}")),
            text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Barrier).ToList(),
            new ValueComparer<List<WorkBarrier>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToList()));

    private static WorkBarrier Barrier(string words) => words.Split(':') is [var kind, var need]
        ? new(Enum.Parse<WorkBarrierKind>(kind), Enum.Parse<Domain.Shared.Need>(need)) : new(Enum.Parse<WorkBarrierKind>(words));

    /// <summary>Short texts, one a line.</summary>
    public static PropertyBuilder<List<string>> AsLines(this PropertyBuilder<List<string>> property) =>
        property.HasConversion(
            list => string.Join('\n', list),
            text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList(),
            new ValueComparer<List<string>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToList()));

    /// <summary>An answer for each of some questions as "FairPay:Yes,SayNo:No", in the order of the questions.</summary>
    public static PropertyBuilder<IReadOnlyDictionary<TKey, TValue>> AsAnswers<TKey, TValue>(this PropertyBuilder<IReadOnlyDictionary<TKey, TValue>> property)
        where TKey : struct, Enum
        where TValue : struct, Enum =>
        property.HasConversion(
            answers => string.Join(',', answers.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}:{pair.Value}")),
            text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(':', 2))
                .ToDictionary(pair => Enum.Parse<TKey>(pair[0]), pair => Enum.Parse<TValue>(pair[1])),
            // They are never changed in place: the same dictionary is the same answers.
            new ValueComparer<IReadOnlyDictionary<TKey, TValue>>((a, b) => ReferenceEquals(a, b), answers => answers.Count, answers => answers));

    /// <summary>Weeks of a plan, in their order, as JSON.</summary>
    public static PropertyBuilder<List<ReturnWeek>> AsJson(this PropertyBuilder<List<ReturnWeek>> property) =>
        property.HasConversion(
            weeks => JsonSerializer.Serialize(weeks, JsonSerializerOptions.Web),
            text => JsonSerializer.Deserialize<List<ReturnWeek>>(text, JsonSerializerOptions.Web)!,
            new ValueComparer<List<ReturnWeek>>((a, b) => a!.SequenceEqual(b!), weeks => weeks.Count, weeks => weeks.ToList()));

    /// <summary>What the gate made, as JSON.</summary>
    public static PropertyBuilder<Disclosure> AsJson(this PropertyBuilder<Disclosure> property) =>
        property.HasConversion(
            disclosure => JsonSerializer.Serialize(StoredDisclosure.Of(disclosure), JsonSerializerOptions.Web),
            text => JsonSerializer.Deserialize<StoredDisclosure>(text, JsonSerializerOptions.Web)!.AsDisclosure());

    private sealed record StoredDisclosure(Recipient Recipient, SharingPurpose Purpose, DateTimeOffset At, IReadOnlyList<SharedItem> Items,
        IReadOnlyList<Withheld> Withheld, bool SpeakBeforeVisiting)
    {
        public static StoredDisclosure Of(Disclosure d) => new(d.Recipient, d.Purpose, d.At, d.Items, d.Withheld, d.SpeakBeforeVisiting);

        public Disclosure AsDisclosure() => Disclosure.FromStorage(Recipient, Purpose, At, Items, Withheld, SpeakBeforeVisiting);
    }
}
