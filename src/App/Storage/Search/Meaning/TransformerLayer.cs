using System.Numerics.Tensors;

namespace Linkwork.Storage;

/// <summary>One of the encoder's two layers: every piece looks at every other (attention), then each is thought over by itself. Both add to what was there.</summary>
internal sealed class TransformerLayer
{
    public const int Width = 512;
    public const int Inner = 3 * Width;
    private const int Heads = 4;

    private readonly int inputs;
    private readonly Linear? widening;
    private readonly LayerNorm beforeAttention, beforeThought;
    private readonly Linear questions, attended, thought, concluded;

    public TransformerLayer(EncoderFolder files, int number, int inputs)
    {
        this.inputs = inputs;
        var name = $"/Layer_{number}/TransformerLayer/";
        const string Joined = "/ConcatPartitions/concat", Norm = "layer_prepostprocess/layer_norm/layer_norm_", Attention = "MultiheadAttention/";
        widening = inputs == Width ? null : Linear($"dense/kernel{Joined}", $"dense/bias{Joined}", inputs, Width);
        beforeAttention = new(files.Tensor($"{name}{Norm}scale{Joined}", inputs), files.Tensor($"{name}{Norm}bias{Joined}", inputs));
        questions = Linear($"{Attention}qkv_transform_single/kernel/part_0", $"{Attention}qkv_transform_single/bias{Joined}", inputs, 3 * inputs);
        attended = Linear($"{Attention}output_transform_single/kernel/part_0", $"{Attention}output_transform_single/bias{Joined}", inputs, Width);
        beforeThought = new(files.Tensor($"{name}FFN/{Norm}scale{Joined}", Width), files.Tensor($"{name}FFN/{Norm}bias{Joined}", Width));
        thought = Linear("FFN/conv1/Tensordot/Reshape_1", $"FFN/conv1/bias{Joined}", Width, Inner);
        concluded = Linear("FFN/conv2/Tensordot/Reshape_1", $"FFN/conv2/bias{Joined}", Inner, Width);

        Linear Linear(string kernel, string bias, int from, int to) => new(files.Tensor(name + kernel, from, to), files.Tensor(name + bias, to));
    }

    /// <param name="count">How many rows are pieces; the rest only fill up.</param>
    /// <param name="x">What comes in; the first layer's is narrower and may stand in <paramref name="inner"/>.</param>
    /// <param name="y">What goes out; may be <paramref name="x"/>.</param>
    public void Apply(int count, ReadOnlySpan<float> x, Span<float> y, Span<float> normed, Span<float> inner)
    {
        var rows = x.Length / inputs;
        widening?.Apply(x, y);
        beforeAttention.Apply(x, normed[..x.Length]);
        questions.Apply(normed[..x.Length], inner[..(3 * x.Length)]);
        Attend(count, inner, normed);
        attended.Add(normed[..x.Length], y);

        beforeThought.Apply(y, normed);
        thought.Apply(normed, inner);
        TensorPrimitives.Max(inner, 0f, inner);
        concluded.Add(inner[..(rows * Inner)], y);
    }

    // Each row holds its question, its key and its answer side by side, each cut into four heads.
    private void Attend(int count, ReadOnlySpan<float> rows, Span<float> results)
    {
        Span<float> weights = stackalloc float[SentencePiece.MostPieces];
        weights = weights[..count];
        var size = inputs / Heads;
        for (var head = 0; head < inputs; head += size)
        {
            for (var row = 0; row < count; row++)
            {
                var question = rows.Slice((row * 3 * inputs) + head, size);
                for (var other = 0; other < count; other++)
                    weights[other] = TensorPrimitives.Dot(question, rows.Slice((((other * 3) + 1) * inputs) + head, size)) / MathF.Sqrt(size);
                TensorPrimitives.SoftMax<float>(weights, weights);
                var result = results.Slice((row * inputs) + head, size);
                result.Clear();
                for (var other = 0; other < count; other++)
                    TensorPrimitives.MultiplyAdd(rows.Slice((((other * 3) + 2) * inputs) + head, size), weights[other], result, result);
            }
        }
    }
}
