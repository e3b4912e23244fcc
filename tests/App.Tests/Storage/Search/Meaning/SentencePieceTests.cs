using Linkwork.Storage;

namespace Linkwork.App.Tests.Storage.Search.Meaning;

/// <summary>How a text is cut into pieces, with a vocabulary of our own: 0 is what isn't known, the first piece is 6.</summary>
public class SentencePieceTests
{
    private static readonly SentencePiece Pieces =
        new([("\ufffd", 0), ("<s>", 0), ("</s>", 0), ("x", 0), ("y", 0), ("z", 0), ("▁t", -4), ("ea", -3), ("▁tea", -6), ("▁tea", -5), ("s", -2), ("1", -1), (":", 0), ("▁", -9), ("t", -9), ("e", -9), ("a", -9)]);

    [Theory]
    [InlineData("tea", "9")] // dearer in pieces; of a piece listed twice the later counts
    [InlineData("teas", "9 10")]
    [InlineData("tss", "6 10 10")]
    [InlineData("  tea\n\ttea ", "9 9")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    [InlineData("t😀😀ea", "6 0 7")] // unknown letters side by side count once
    [InlineData("t\ud83dea", "6 0 7")]
    [InlineData("xyz", "13 0")] // the first six are marks, not pieces
    [InlineData("t①s:", "6 11 10 12")] // a circled 1 is a 1
    public void A_text_is_cut_into_the_likeliest_pieces(string text, string numbers) => Assert.Equal(numbers, string.Join(' ', Pieces.Read(text)));

    [Fact]
    public void More_than_128_pieces_are_not_read() => Assert.Equal(SentencePiece.MostPieces, Pieces.Read(new string('s', 10_000)).Length);
}
