using FsCheck.Xunit;
using Linkwork.Domain.Directory;

namespace Linkwork.Domain.Tests.Directory;

public class TextDifferenceTests
{
    [Fact]
    public void Only_the_words_that_changed_are_marked() => Assert.Equal(
        [new(TextPieceKind.Same, "Every"), new(TextPieceKind.Removed, " Monday"), new(TextPieceKind.Added, " Tuesday"), new(TextPieceKind.Same, " at ten")],
        TextDifference.Of("Every Monday at ten", "Every Tuesday at ten"));

    [Fact]
    public void What_is_added_at_the_end_leaves_the_last_word_as_it_was() => Assert.Equal(
        [new(TextPieceKind.Same, "Biscuits every week."), new(TextPieceKind.Added, " Cake in May.")], TextDifference.Of("Biscuits every week.", "Biscuits every week. Cake in May."));

    [Property]
    public bool Whatever_was_written_both_texts_can_be_read_from_the_pieces(string? before, string? after)
    {
        var pieces = TextDifference.Of(before, after);
        return string.Concat(pieces.Where(piece => piece.Kind != TextPieceKind.Added).Select(piece => piece.Text)) == (before ?? "")
            && string.Concat(pieces.Where(piece => piece.Kind != TextPieceKind.Removed).Select(piece => piece.Text)) == (after ?? "");
    }

    [Property]
    public bool The_same_text_has_no_marks(string? text) => TextDifference.Of(text, text).All(piece => piece.Kind == TextPieceKind.Same);

    [Fact]
    public void Two_very_long_texts_cost_little()
    {
        var (before, after) = (string.Join(' ', Enumerable.Range(0, 30_000)), string.Join(' ', Enumerable.Range(50_000, 30_000)));

        Assert.Equal(2, TextDifference.Of(before, after).Count);
    }
}
