using System.Buffers;
using System.Numerics.Tensors;

namespace Linkwork.Storage;

/// <summary>The encoder proper: pieces of words in, one vector out.</summary>
internal sealed class Transformer
{
    /// <summary>How many pieces have a vector to start from.</summary>
    public const int Pieces = 8002;

    private const int PieceWidth = 256;

    private readonly float[] pieces, places;
    private readonly TransformerLayer first, second;
    private readonly Linear last;

    public Transformer(EncoderFolder files)
    {
        pieces = files.Tensor("/Embeddings_en", Pieces, PieceWidth);
        places = Waves(files.Tensor("/AddTimingSignal/TimingSignal/ExpandDims_1", PieceWidth / 2));
        (first, second) = (new(files, 0, PieceWidth), new(files, 1, TransformerLayer.Width));
        last = new(files.Tensor("/tanh_layer_0/weights", TransformerLayer.Width, MeaningVector.Length), files.Tensor("/tanh_layer_0/bias", MeaningVector.Length));
    }

    public float[] Encode(ReadOnlySpan<int> tokens)
    {
        var rows = Math.Max(1, (tokens.Length + Linear.RowsAtOnce - 1) / Linear.RowsAtOnce) * Linear.RowsAtOnce;
        var room = ArrayPool<float>.Shared.Rent(rows * ((2 * TransformerLayer.Width) + TransformerLayer.Inner));
        try
        {
            var width = rows * TransformerLayer.Width;
            var stream = room.AsSpan(0, width);
            var normed = room.AsSpan(width, width);
            var inner = room.AsSpan(2 * width, rows * TransformerLayer.Inner);
            var start = inner[..(rows * PieceWidth)];
            LookUp(tokens, start);
            first.Apply(tokens.Length, start, stream, normed, inner);
            second.Apply(tokens.Length, stream, stream, normed, inner);
            return Conclude(tokens.Length, stream, normed, inner);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(room);
        }
    }

    // The published graph adds the place to the piece, and the piece to that once more; it was trained so.
    private void LookUp(ReadOnlySpan<int> tokens, Span<float> rows)
    {
        rows.Clear();
        for (var row = 0; row < tokens.Length; row++)
            TensorPrimitives.MultiplyAdd(pieces.AsSpan(tokens[row] * PieceWidth, PieceWidth), 2f, places.AsSpan(row * PieceWidth, PieceWidth), rows[(row * PieceWidth)..]);
    }

    // The mean of the pieces, once more through weights, brought to length 1. No pieces at all have a mean of 0.
    private float[] Conclude(int count, ReadOnlySpan<float> rows, Span<float> means, Span<float> results)
    {
        means = means[..(Linear.RowsAtOnce * TransformerLayer.Width)];
        means.Clear();
        var mean = means[..TransformerLayer.Width];
        for (var row = 0; row < count; row++) TensorPrimitives.Add(mean, rows.Slice(row * TransformerLayer.Width, TransformerLayer.Width), mean);
        TensorPrimitives.Divide(mean, Math.Max(1, count), mean);

        last.Apply(means, results[..(Linear.RowsAtOnce * MeaningVector.Length)]);
        var vector = results[..MeaningVector.Length].ToArray();
        TensorPrimitives.Tanh(vector, vector);
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }

    // What a place in the sentence adds to its piece: waves from short to long.
    private static float[] Waves(float[] waves)
    {
        var all = new float[SentencePiece.MostPieces * PieceWidth];
        for (var place = 0; place < SentencePiece.MostPieces; place++)
        {
            for (var wave = 0; wave < waves.Length; wave++)
                (all[(place * PieceWidth) + wave], all[(place * PieceWidth) + waves.Length + wave]) = MathF.SinCos(place * waves[wave]);
        }

        return all;
    }
}
