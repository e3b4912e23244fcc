using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Storage;

namespace Linkwork.App.Tests.Storage.Search;

/// <summary>The order of services, where each difference alone decides.</summary>
public class RankingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Vocabulary Words = new(
        new Dictionary<string, int> { ["debt"] = 40, ["advice"] = 300, ["choir"] = 10, ["singing"] = 12, ["carers"] = 30, ["career"] = 8, ["swimming"] = 20, ["swim"] = 9, ["unusual"] = 0 },
        Needs.All.ToDictionary(need => need, _ => 50), 1000);

    private static Candidate Of(string name, string? description = null, Func<ServiceFound, ServiceFound>? change = null, params Need[] needs)
    {
        var found = new ServiceFound(Guid.NewGuid(), name, Guid.NewGuid(), "Somebody", description, null, null, null, Accepting.Unknown, null, Now.AddDays(-10), needs, []);
        return new(change?.Invoke(found) ?? found, "");
    }

    private static int Score(string typed, Candidate candidate) => new Ranking(new SearchWords(EverydayWords.Standard, Words).Read(typed), SearchParts.All, Now).Score(candidate);

    private static void Above(string typed, Candidate higher, Candidate lower) => Assert.True(Score(typed, higher) > Score(typed, lower), $"{Score(typed, higher)} is not above {Score(typed, lower)}");

    [Fact]
    public void A_word_in_the_name_beats_one_at_the_beginning_which_beats_one_far_down()
    {
        var long_ = string.Join(' ', Enumerable.Repeat("other", 60));
        Above("debt", Of("Debt clinic", long_), Of("Clinic", $"Debt {long_}"));
        Above("debt", Of("Clinic", $"Debt {long_}"), Of("Clinic", $"{long_} debt"));
    }

    [Fact]
    public void A_rare_word_tells_more_than_a_common_one()
    {
        Above("choir advice", Of("Choir"), Of("Advice"));
    }

    [Fact]
    public void What_was_typed_beats_what_means_the_same()
    {
        Above("choir", Of("Choir"), Of("Singing"));
        Assert.True(Score("choir", Of("Singing")) > 0);
    }

    [Fact]
    public void Being_listed_under_the_need_finds_a_service_without_the_word()
    {
        Assert.True(Score("skint", Of("Harbour helpers", null, null, Need.Money)) > 0);
        Assert.Equal(0, Score("skint", Of("Harbour helpers")));
    }

    [Fact]
    public void Near_fresh_taking_and_tried_services_stand_higher_and_none_falls_out()
    {
        Above("debt", Of("Debt", change: its => its with { DistanceKm = 1 }), Of("Debt", change: its => its with { DistanceKm = 9 }));
        Above("debt", Of("Debt"), Of("Debt", change: its => its with { VerifiedAt = Now.AddDays(-900) }));
        Above("debt", Of("Debt", change: its => its with { Accepting = Accepting.Yes }), Of("Debt", change: its => its with { Accepting = Accepting.Full }));
        Above("debt", Of("Debt"), Of("Debt", change: its => its with { Experience = new(0, 9) }));
        Assert.True(Score("debt", Of("Debt", change: its => its with { DistanceKm = 400, VerifiedAt = null, Accepting = Accepting.Full, Experience = new(0, 500) })) > 0);
    }

    [Fact]
    public void A_new_service_stands_as_well_as_the_best_and_a_bad_history_costs_a_fifth_at_most()
    {
        var untried = Score("debt", Of("Debt"));
        Assert.Equal(untried, Score("debt", Of("Debt", change: its => its with { Experience = new(50, 0) })));
        Assert.InRange(Score("debt", Of("Debt", change: its => its with { Experience = new(0, 10_000) })) / (double)untried, 0.8, 0.81);
    }

    [Fact]
    public void Food_and_safety_never_sink_for_being_old()
    {
        var (fresh, old) = (Of("Debt", null, null, Need.Food), Of("Debt", null, its => its with { VerifiedAt = null }, Need.Food));
        Assert.Equal(Score("debt", fresh), Score("debt", old));
    }

    [Theory]
    [InlineData("drinking", "drink")]
    [InlineData("swimming", "swim")]
    [InlineData("carers", "carer")]
    [InlineData("families", "family")]
    [InlineData("employment", "employed")]
    [InlineData("depression", "depressed")]
    public void Families_share_a_stem(string word, string other) => Assert.Equal(Stem.Of(other), Stem.Of(word));

    [Fact]
    public void Families_that_only_look_alike_do_not()
    {
        Assert.NotEqual(Stem.Of("career"), Stem.Of("carer"));
        Assert.NotEqual(Stem.Of("caring"), Stem.Of("car"));
        Assert.NotEqual(Stem.Of("memorial"), Stem.Of("memory"));
    }

    [Theory]
    [InlineData("swiming", "swimming")]
    [InlineData("coir", "choir")]
    [InlineData("advise", "advice")]
    [InlineData("dept", "debt")]
    public void A_slip_is_one_letter_out_in_or_swapped_a_wrong_vowel_or_one_that_sounds_alike(string typed, string meant) => Assert.True(Vocabulary.Slips(typed, meant, 2) <= 2);

    [Theory]
    [InlineData("wife", "wide")]
    [InlineData("mates", "makes")]
    public void Another_consonant_is_another_word(string typed, string other) => Assert.True(Vocabulary.Slips(typed, other, 1) > 1);

    [Fact]
    public void A_phrase_is_heard_with_small_words_in_between()
    {
        var read = new SearchWords(EverydayWords.Standard, Words).Read("please get me back into work");
        Assert.Contains(read, word => word.Typed.Contains(' ', StringComparison.Ordinal) && word.Needs.Any(listed => listed.Need == Need.Work));
    }

    [Fact]
    public void A_service_named_by_a_phrase_is_found_by_it()
    {
        var phrase = Assert.Single(new SearchWords(EverydayWords.Standard, Words).Read("individual placement"));
        Assert.Equal("individual placement", phrase.Typed);
        Above("individual placement", Of("Individual placement and support"), Of("Vocational club"));
    }

    [Fact]
    public void Small_words_count_only_when_there_are_no_others()
    {
        Assert.Equal(["debt"], new SearchWords(EverydayWords.Standard, Words).Read("I need some help with the debt").Select(word => word.Typed));
        Assert.NotEmpty(new SearchWords(EverydayWords.Standard, Words).Read("help me"));
        Assert.Empty(new SearchWords(EverydayWords.Standard, Words).Read(" … "));
    }

    [Fact]
    public void The_table_of_everyday_words_covers_every_need_and_contradicts_itself_nowhere()
    {
        foreach (var need in Needs.All.Where(need => need != Need.SomethingElse)) Assert.Contains(EverydayWords.Standard.Words.Keys, word => EverydayWords.Standard.Of([word]).Needs.Contains(need));
        Assert.DoesNotContain(EverydayWords.Standard.Words.Keys, word => EverydayWords.Standard.Speaks(word) && (EverydayWords.Standard.IsSmall(word) || EverydayWords.Standard.IsWeak(word)));
    }
}
