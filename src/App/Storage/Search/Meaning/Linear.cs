using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Linkwork.Storage;

/// <summary>Rows times weights plus bias. Nearly all of the encoder's time passes here.</summary>
internal sealed class Linear
{
    /// <summary>Rows come in multiples of this: so many share each weight that is fetched.</summary>
    public const int RowsAtOnce = 4;

    // The weights stand in strips two vectors wide, so that memory is read straight on.
    private static int Strip => 2 * Vector<float>.Count;

    private readonly float[] strips;
    private readonly float[] bias;
    private readonly int inputs;

    public Linear(float[] weights, float[] bias)
    {
        (this.bias, inputs, strips) = (bias, weights.Length / bias.Length, new float[weights.Length]);
        for (var strip = 0; strip < bias.Length; strip += Strip)
        {
            for (var input = 0; input < inputs; input++)
                weights.AsSpan((input * bias.Length) + strip, Strip).CopyTo(strips.AsSpan((strip * inputs) + (input * Strip)));
        }
    }

    /// <summary>Writes the results.</summary>
    public void Apply(ReadOnlySpan<float> rows, Span<float> results)
    {
        for (var row = 0; row < results.Length; row += bias.Length) bias.CopyTo(results[row..]);
        Multiply(rows, results);
    }

    /// <summary>Adds the results to what is there.</summary>
    public void Add(ReadOnlySpan<float> rows, Span<float> results)
    {
        for (var row = 0; row < results.Length; row += bias.Length)
        {
            var there = results.Slice(row, bias.Length);
            System.Numerics.Tensors.TensorPrimitives.Add(there, bias, there);
        }

        Multiply(rows, results);
    }

    private void Multiply(ReadOnlySpan<float> rows, Span<float> results)
    {
        var count = results.Length / bias.Length;
        if (count % RowsAtOnce != 0 || rows.Length != count * inputs || results.Length != count * bias.Length) throw new ArgumentException("Rows and results don't fit the weights.", nameof(rows));
        for (var strip = 0; strip < bias.Length; strip += Strip)
        {
            for (var row = 0; row < count; row += RowsAtOnce)
                FourRows(ref strips[strip * inputs], inputs, ref MemoryMarshal.GetReference(rows[(row * inputs)..]), ref results[(row * bias.Length) + strip], bias.Length);
        }
    }

    // Two vectors of four rows: eight sums at once keep both multipliers of a processor busy. Compiled well at once, or the first search would wait.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourRows(ref float weight, int inputs, ref float x, ref float y, int outputs)
    {
        var width = (nuint)Vector<float>.Count;
        ref var x1 = ref Unsafe.Add(ref x, inputs);
        ref var x2 = ref Unsafe.Add(ref x, 2 * inputs);
        ref var x3 = ref Unsafe.Add(ref x, 3 * inputs);
        ref var y1 = ref Unsafe.Add(ref y, outputs);
        ref var y2 = ref Unsafe.Add(ref y, 2 * outputs);
        ref var y3 = ref Unsafe.Add(ref y, 3 * outputs);
        var (a0, b0, a1, b1) = (Vector.LoadUnsafe(ref y), Vector.LoadUnsafe(ref y, width), Vector.LoadUnsafe(ref y1), Vector.LoadUnsafe(ref y1, width));
        var (a2, b2, a3, b3) = (Vector.LoadUnsafe(ref y2), Vector.LoadUnsafe(ref y2, width), Vector.LoadUnsafe(ref y3), Vector.LoadUnsafe(ref y3, width));
        for (var input = 0; input < inputs; input++)
        {
            var (a, b) = (Vector.LoadUnsafe(ref weight), Vector.LoadUnsafe(ref weight, width));
            weight = ref Unsafe.Add(ref weight, 2 * width);
            var row = new Vector<float>(Unsafe.Add(ref x, input));
            (a0, b0) = (Vector.MultiplyAddEstimate(row, a, a0), Vector.MultiplyAddEstimate(row, b, b0));
            row = new(Unsafe.Add(ref x1, input));
            (a1, b1) = (Vector.MultiplyAddEstimate(row, a, a1), Vector.MultiplyAddEstimate(row, b, b1));
            row = new(Unsafe.Add(ref x2, input));
            (a2, b2) = (Vector.MultiplyAddEstimate(row, a, a2), Vector.MultiplyAddEstimate(row, b, b2));
            row = new(Unsafe.Add(ref x3, input));
            (a3, b3) = (Vector.MultiplyAddEstimate(row, a, a3), Vector.MultiplyAddEstimate(row, b, b3));
        }

        a0.StoreUnsafe(ref y);
        b0.StoreUnsafe(ref y, width);
        a1.StoreUnsafe(ref y1);
        b1.StoreUnsafe(ref y1, width);
        a2.StoreUnsafe(ref y2);
        b2.StoreUnsafe(ref y2, width);
        a3.StoreUnsafe(ref y3);
        b3.StoreUnsafe(ref y3, width);
    }
}
