using Linkwork.Storage;

namespace Linkwork.App.Tests.Storage.Search.Meaning;

public class MeaningVectorTests
{
    private static readonly float[][] Vectors = [.. Enumerable.Range(0, 12).Select(seed => Made(seed))];

    [Fact]
    public void Quantised_vectors_keep_two_decimals_of_the_cosine() =>
        Assert.All(Vectors, one => Assert.All(Vectors, other => Assert.Equal(MeaningVector.Cosine(one, other),
            MeaningVector.Cosine(MeaningVector.Quantise(one), MeaningVector.Quantise(other)), 5e-3f)));

    [Fact]
    public void The_largest_number_is_quantised_to_127_and_zeros_to_zeros()
    {
        Assert.All(Vectors, vector => Assert.Equal(127, MeaningVector.Quantise(vector).Max(number => Math.Abs((int)number))));
        Assert.All(MeaningVector.Quantise(new float[MeaningVector.Length]), number => Assert.Equal(0, number));
        Assert.Equal(0, MeaningVector.Cosine(new sbyte[MeaningVector.Length], MeaningVector.Quantise(Vectors[0])));
    }

    [Fact]
    public void The_cosine_bears_the_largest_numbers_there_are()
    {
        var (most, least) = (Filled(127), Filled(-127));
        Assert.Equal(1, MeaningVector.Cosine(most, most), 1e-6f);
        Assert.Equal(-1, MeaningVector.Cosine(most, least), 1e-6f);
    }

    [Fact]
    public void Vectors_of_different_length_are_refused() =>
        Assert.Throws<ArgumentException>(() => MeaningVector.Cosine(new sbyte[512], new sbyte[256]));

    [Fact]
    public void Without_the_mean_of_their_kind_vectors_differ_in_what_is_their_own()
    {
        var common = Made(99).Select(number => 3 * number).ToArray();
        var alike = Vectors.Select(vector => MeaningVector.Without(vector, common.Select(number => -number).ToArray())).ToList();
        Assert.True(MeaningVector.Cosine(alike[0], alike[1]) > 0.8f);

        var mean = MeaningVector.Mean(alike);
        Assert.InRange(MeaningVector.Cosine(MeaningVector.Without(alike[0], mean), MeaningVector.Without(alike[1], mean)), -0.3f, 0.3f);
        Assert.Equal(1, MeaningVector.Without(alike[0], mean).Sum(number => (double)number * number), 1e-4);
        Assert.All(MeaningVector.Without(mean, mean), number => Assert.Equal(0, number));
    }

    private static sbyte[] Filled(sbyte number) => [.. Enumerable.Repeat(number, MeaningVector.Length)];

    // Length 1 in a direction of its own, always the same one.
    private static float[] Made(int seed)
    {
        var random = new Random(seed);
        var numbers = Enumerable.Range(0, MeaningVector.Length).Select(_ => random.NextSingle() - 0.5f).ToArray();
        return MeaningVector.Without(numbers, new float[MeaningVector.Length]);
    }
}
