using System.Numerics.Tensors;

namespace Linkwork.Storage;

/// <summary>Brings each row to mean 0 and variance 1, then scales and shifts it.</summary>
internal sealed class LayerNorm(float[] scale, float[] shift)
{
    public void Apply(ReadOnlySpan<float> rows, Span<float> results)
    {
        for (var row = 0; row < rows.Length; row += scale.Length)
        {
            var from = rows.Slice(row, scale.Length);
            var to = results.Slice(row, scale.Length);
            TensorPrimitives.Subtract(from, TensorPrimitives.Sum(from) / scale.Length, to);
            TensorPrimitives.Multiply(to, 1 / MathF.Sqrt((TensorPrimitives.SumOfSquares<float>(to) / scale.Length) + 1e-6f), to);
            TensorPrimitives.MultiplyAdd(to, scale, shift, to);
        }
    }
}
