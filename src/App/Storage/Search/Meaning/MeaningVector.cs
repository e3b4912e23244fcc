using System.Numerics;
using System.Numerics.Tensors;

namespace Linkwork.Storage;

/// <summary>How near two meanings are, and a quarter-size form to keep: 512 bytes a service.</summary>
public static class MeaningVector
{
    public const int Length = 512;

    /// <summary>1 for the same meaning, about 0 for nothing in common, −1 at most apart.</summary>
    public static float Cosine(ReadOnlySpan<float> one, ReadOnlySpan<float> other) => TensorPrimitives.CosineSimilarity(one, other);

    /// <summary>What these vectors have in common: every service says "we support people in our area", every question says "I".</summary>
    public static float[] Mean(IEnumerable<float[]> vectors)
    {
        var (mean, count) = (new float[Length], 0);
        foreach (var vector in vectors)
        {
            TensorPrimitives.Add(mean, vector, mean);
            count++;
        }

        TensorPrimitives.Divide(mean, Math.Max(1, count), mean);
        return mean;
    }

    /// <summary>What a vector says beyond the mean of its kind, again of length 1. Services compare better with questions when each has lost the mean of its own.</summary>
    public static float[] Without(ReadOnlySpan<float> vector, ReadOnlySpan<float> mean)
    {
        var own = new float[vector.Length];
        TensorPrimitives.Subtract(vector, mean, own);
        TensorPrimitives.Divide(own, Math.Max(TensorPrimitives.Norm<float>(own), 1e-6f), own);
        return own;
    }

    /// <summary>The vector in whole numbers from −127 to 127, stretched so that its largest is one of them. The cosine keeps two decimals.</summary>
    public static sbyte[] Quantise(ReadOnlySpan<float> vector)
    {
        var most = MathF.Abs(TensorPrimitives.MaxMagnitude(vector));
        var stretch = most > 0 ? 127 / most : 0;
        var small = new sbyte[vector.Length];
        for (var i = 0; i < small.Length; i++) small[i] = (sbyte)MathF.Round(vector[i] * stretch);
        return small;
    }

    /// <summary>The cosine of two quantised vectors: how each was stretched doesn't matter.</summary>
    public static float Cosine(ReadOnlySpan<sbyte> one, ReadOnlySpan<sbyte> other)
    {
        if (one.Length != other.Length || one.Length % Vector<sbyte>.Count != 0) throw new ArgumentException("The vectors aren't of one length.", nameof(other));
        var (both, ones, others) = (Vector<int>.Zero, Vector<int>.Zero, Vector<int>.Zero);
        for (var i = 0; i < one.Length; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(one[i..]), out var a, out var b);
            Vector.Widen(new Vector<sbyte>(other[i..]), out var c, out var d);
            both += Sum(a * c) + Sum(b * d);
            ones += Sum(a * a) + Sum(b * b);
            others += Sum(c * c) + Sum(d * d);
        }

        return Vector.Sum(ones) is > 0 and var length && Vector.Sum(others) is > 0 and var otherLength
            ? Vector.Sum(both) / (MathF.Sqrt(length) * MathF.Sqrt(otherLength)) : 0;

        static Vector<int> Sum(Vector<short> products)
        {
            Vector.Widen(products, out var low, out var high);
            return low + high;
        }
    }
}
