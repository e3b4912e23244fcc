using FsCheck.Xunit;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Tests.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

public class GoodWorkTests
{
    [Fact]
    public void The_questions_have_a_reading_age_of_nine_at_most()
    {
        List<string> texts = [.. GoodWorkQuestions.All.Select(item => item.Text), GoodWorkQuestions.GoodForMe];

        Assert.InRange(ReadingAge.Grade(texts) + 5, 0, 9);
        Assert.All(texts, text => Assert.InRange(ReadingAge.Grade([text]) + 5, 0, 11));
        Assert.InRange(ReadingAge.Grade([.. GoodWorkQuestions.All.Select(item => item.Ask)]) + 5, 0, 9);
    }

    [Fact]
    public void The_formula_tells_plain_words_from_official_ones()
    {
        Assert.InRange(ReadingAge.Grade(["The cat sat on the mat."]), -3, 1);
        Assert.InRange(ReadingAge.Grade(["Remuneration is subject to periodic organisational determination following satisfactory performance evaluation."]), 18, 40);
    }

    [Fact]
    public void Every_question_and_every_dimension_is_there_and_each_adversity_once()
    {
        Assert.Equal(Enum.GetValues<GoodWorkQuestion>(), GoodWorkQuestions.All.Select(item => item.Question));
        Assert.Equal(Enum.GetValues<GoodWorkDimension>(), GoodWorkQuestions.All.Select(item => item.Dimension).Distinct().Order());
        Assert.Equal(Enum.GetValues<WorkAdversity>(), GoodWorkQuestions.All.Select(item => item.Adversity).OfType<WorkAdversity>().Order());
        Assert.InRange(GoodWorkQuestions.All.Count, 14, 17);
        Assert.All(GoodWorkQuestions.All, item => Assert.EndsWith("?", item.Text, StringComparison.Ordinal));
    }

    [Property(MaxTest = 500)]
    public bool Each_part_is_in_one_list_and_nothing_unknown_is_good_or_bad(Dictionary<GoodWorkQuestion, GoodWorkAnswer> given)
    {
        var answers = given.Where(pair => Enum.IsDefined(pair.Key) && Enum.IsDefined(pair.Value)).ToDictionary();
        var result = new GoodWorkResult(answers);
        return result.Good.Concat(result.Partly).Concat(result.NotGood).Concat(result.Unknown).Order(Comparer<GoodWorkItem>.Create((one, other) => one.Question.CompareTo(other.Question)))
                .SequenceEqual(GoodWorkQuestions.All)
            && result.Adversities.All(adversity => answers.Any(pair => pair.Value == GoodWorkAnswer.No && pair.Key.Item().Adversity == adversity))
            && !result.Adversities.Intersect(result.AdversitiesUnknown).Any()
            && !(result.TwoAdversities && result.SurelyFewerThanTwo);
    }

    [Fact]
    public void Two_noes_that_tell_of_strains_are_two_adversities_and_partly_is_none()
    {
        var answers = JobsMade.AllYes;
        answers[GoodWorkQuestion.OwnWay] = GoodWorkAnswer.No;
        answers[GoodWorkQuestion.FairPay] = GoodWorkAnswer.Partly;
        Assert.False(new GoodWorkResult(answers).TwoAdversities);
        answers[GoodWorkQuestion.Lasts] = GoodWorkAnswer.No;

        Assert.Equal([WorkAdversity.Insecurity, WorkAdversity.LowControl], new GoodWorkResult(answers).Adversities);
        Assert.True(new GoodWorkResult(answers).TwoAdversities);
    }

    [Fact]
    public void With_two_strains_unknown_nobody_says_that_there_are_fewer_than_two()
    {
        var answers = JobsMade.AllYes;
        answers[GoodWorkQuestion.OwnWay] = GoodWorkAnswer.DontKnow;
        Assert.True(new GoodWorkResult(answers).SurelyFewerThanTwo);
        answers.Remove(GoodWorkQuestion.EnoughTime);

        Assert.False(new GoodWorkResult(answers).SurelyFewerThanTwo);
        Assert.False(new GoodWorkResult(answers).TwoAdversities);
    }

    [Fact]
    public void One_answer_is_enough_and_none_is_sent_back()
    {
        var its = Made.Case();
        WorkSaid said = new(null, "Evenings at the garden centre", CheckTime.BeforeSayingYes, new Dictionary<GoodWorkQuestion, GoodWorkAnswer>(), null, null);

        Assert.Equal([nameof(WorkSaid.Answers)], its.CheckProblems(said).Select(problem => problem.Field));
        Assert.Equal([nameof(WorkSaid.Offer), nameof(WorkSaid.Time)], its.CheckProblems(said with { Offer = " ", Time = null, GoodForMe = GoodWorkAnswer.Yes }).Select(problem => problem.Field));
        Assert.Throws<Refusal>(() => its.CheckWork(said with { JobId = Guid.NewGuid(), GoodForMe = GoodWorkAnswer.Yes }, Made.Worker, Made.At));
        Assert.Equal("Evenings at the garden centre", its.CheckWork(said with { GoodForMe = GoodWorkAnswer.Yes }, Made.Worker, Made.At).Offer);
    }

    [Theory]
    [InlineData(RecipientKind.Employer)]
    [InlineData(RecipientKind.BenefitsAuthority)]
    [InlineData(RecipientKind.ProviderReportingToBenefits)]
    [InlineData(RecipientKind.Referrer)]
    [InlineData(RecipientKind.Commissioner)]
    public void The_copy_goes_to_the_person_and_to_nobody_else(RecipientKind other)
    {
        var its = Made.Case();
        var check = its.CheckWork(new(null, "Nights at the depot", CheckTime.BeforeSayingYes, new Dictionary<GoodWorkQuestion, GoodWorkAnswer>
        {
            [GoodWorkQuestion.Lasts] = GoodWorkAnswer.No, [GoodWorkQuestion.FairPay] = GoodWorkAnswer.No, [GoodWorkQuestion.Boss] = GoodWorkAnswer.DontKnow,
        }, GoodWorkAnswer.Partly, null), Made.Worker, Made.At);

        var own = CheckCopy.For(its, check, "Nights at the depot", Made.Recipient(RecipientKind.Person, its.PersonId.ToString()), Made.At);
        Assert.Contains(own.Items, item => item.Text.Contains("Is the job likely to last? No.", StringComparison.Ordinal));
        Assert.Contains(own.Items, item => item.Text.Contains(GoodWorkResult.Studies, StringComparison.Ordinal) && item.Text.Contains(GoodWorkResult.Advice, StringComparison.Ordinal));
        Assert.All(own.Items, item => Assert.Equal(DataCategory.Work, item.Category));
        Assert.Empty(CheckCopy.For(its, check, "Nights at the depot", Made.Recipient(other), Made.At).Items);
    }
}
