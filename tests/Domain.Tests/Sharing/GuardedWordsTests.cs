using FsCheck.Xunit;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Sharing;

public class GuardedWordsTests
{
    [Theory]
    [InlineData("She lost her job in March", "job")]
    [InlineData("Her employer has been told", "employer")]
    [InlineData("He works at the bakery", "works at")]
    [InlineData("He works nights", "works nights")]
    [InlineData("She used to be self-employed", "self-employed")]
    [InlineData("They want to get back to work", "back to work")]
    [InlineData("on a zero hours contract", "zero hours")]
    [InlineData("does 16 hours a week", "16 hours a week")]
    [InlineData("has been off sick since May", "off sick")]
    [InlineData("her sick pay has stopped", "sick pay")]
    [InlineData("The fit note ends on Friday", "fit note")]
    [InlineData("volunteering at the garden", "volunteering")]
    [InlineData("worked for the council", "worked for")]
    [InlineData("got a good job at the bakery", "job")]
    [InlineData("works as a support worker", "works as a")]
    public void Words_about_work_are_noticed(string text, string words) => Assert.Contains(words, Found(text, DataCategory.Work).Single(found => found.Contains(words, StringComparison.OrdinalIgnoreCase)), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("lives on benefits", "benefits")]
    [InlineData("Her benefit was stopped", "Her benefit")]
    [InlineData("has to go to the Jobcentre", "Jobcentre")]
    [InlineData("the job centre rang", "job centre")]
    [InlineData("was sanctioned last week", "sanctioned")]
    [InlineData("waits for Universal Credit", "Universal Credit")]
    [InlineData("carer’s allowance", "carer’s allowance")]
    [InlineData("PIP was refused", "PIP")]
    [InlineData("her national insurance number", "national insurance")]
    [InlineData("It is AB 12 34 56 C", "AB 12 34 56 C")]
    [InlineData("rent arrears", "arrears")]
    [InlineData("he earns £900 a month", "earns £900")]
    public void Words_about_money_and_benefits_are_noticed(string text, string words) => Assert.Equal([words], Found(text, DataCategory.Money));

    [Theory]
    [InlineData("still under the crisis team after the overdose", "crisis team", "overdose")]
    [InlineData("takes her medication at noon", "medication")]
    [InlineData("Breaks, because of PTSD", "PTSD")]
    [InlineData("has MS since 2019", "MS")]
    [InlineData("was diagnosed with bipolar disorder", "diagnosed", "bipolar")]
    [InlineData("had a stroke", "had a stroke")]
    [InlineData("back pain and diabetes", "back pain", "diabetes")]
    public void Words_about_health_are_noticed(string text, params string[] words) => Assert.Equal(words, Found(text, DataCategory.Health));

    [Theory]
    [InlineData("a stroke of luck; swims breast stroke")]
    [InlineData("Ms Patel from the surgery")]
    [InlineData("a mental health first aider will be there")]
    [InlineData("worried, tired and sad")]
    [InlineData("she can’t stand for long and needs a chair")]
    public void Words_that_only_sound_like_health_are_not(string text) => Assert.Empty(Found(text, DataCategory.Health));

    [Theory]
    [InlineData("She didn’t attend twice", "didn’t attend")]
    [InlineData("He has not attended since May", "has not attended")]
    [InlineData("failed to engage with the team", "failed to engage")]
    [InlineData("She is not engaging", "is not engaging")]
    [InlineData("has disengaged", "disengaged")]
    [InlineData("Poor engagement, and closed for non-attendance", "Poor engagement", "non-attendance")]
    [InlineData("DNA x 2", "DNA")]
    [InlineData("DNA’d the first one", "DNA’d")]
    [InlineData("was a no show", "no show")]
    [InlineData("two no-shows", "no-shows")]
    [InlineData("missed two appointments", "missed two appointments")]
    [InlineData("Missed her last appointment", "Missed her last appointment")]
    [InlineData("keeps cancelling the sessions", "cancelling the sessions")]
    [InlineData("he didn't turn up", "didn't turn up")]
    [InlineData("they never showed up", "never showed up")]
    [InlineData("she never came", "she never came")]
    [InlineData("attended only 2 of 6", "attended only 2 of")]
    [InlineData("stopped coming in June", "stopped coming")]
    [InlineData("dropped out of the group", "dropped out")]
    [InlineData("We have been unable to contact him", "unable to contact")]
    [InlineData("could not be reached by phone", "could not be reached")]
    [InlineData("does not answer her phone", "does not answer her phone")]
    [InlineData("never returned our calls", "never returned our calls")]
    public void Words_about_coming_and_being_reached_are_noticed(string text, params string[] words) => Assert.Equal(words, Found(text, DataCategory.Attendance));

    [Theory]
    [InlineData("Goes to the works of art group")]
    [InlineData("It works well for her")]
    [InlineData("The mornings work best")]
    [InlineData("Known to social work, and to a social worker")]
    [InlineData("Her social work is kind")]
    [InlineData("Helps at the homework club")]
    [InlineData("A link worker, a support worker and a youth worker")]
    [InlineData("Likes needlework, artwork and networks")]
    [InlineData("We are working on her confidence")]
    [InlineData("Tuesday works for her")]
    [InlineData("That works for everybody")]
    [InlineData("would benefit from company, and knows the benefits of walking")]
    [InlineData("planted apple pips")]
    [InlineData("The exhibition is at the waterworks")]
    [InlineData("sleeps 4 hours a night and shifts in the chair")]
    [InlineData("made a good job of the cake")]
    [InlineData("A volunteer visits on Fridays")]
    [InlineData("The choir costs £3")]
    [InlineData("Attends a choir, and attended its concert")]
    [InlineData("Didn’t attend school as a child")]
    [InlineData("Dropped out of college at sixteen")]
    [InlineData("She can't attend on Tuesdays, and cannot reach the top shelf")]
    [InlineData("Is engaged to be married")]
    [InlineData("He misses his mother and missed the bus; the letter never came")]
    [InlineData("Would like meetings in the morning and a visit at home")]
    [InlineData("Turned up the heating when the money came")]
    [InlineData("A DNA test showed who his father is")]
    [InlineData("The scan did not show up anything")]
    [InlineData("They didn't come from here")]
    [InlineData("There were no shows at the theatre")]
    [InlineData("")]
    public void Words_that_only_sound_like_it_are_not(string text) => Assert.Empty(GuardedWords.Of(text, OwnWords.None));

    [Fact]
    public void The_persons_own_employer_role_and_words_are_noticed_and_what_they_also_said_of_something_else_is_not()
    {
        var its = Made.Case();
        its.OfferWork(OfferedAt.Conversation, RaisedBy.Person, WorkAnswer.Yes, null, Made.Worker, Made.At);
        its.RecordConversation(new("Meeting people, and my garden shed", null, null, "The freezer aisle hurts my back", null, null), ContactWith.Phone, Made.At, Made.Worker, Made.At);
        its.WriteProfile(new() { InTheirWords = "Unloading lorries at dawn; meeting people was the best of it" }, RaisedBy.Person, Made.Worker, Made.At);
        its.AddJob(new() { Role = "Till assistant", Employer = "Next", Kind = JobKind.Paid, Origin = JobOrigin.Before }, null, Made.Worker, Made.At);
        var own = OwnWords.Of(its);

        string[] Said(string text) => [.. GuardedWords.Of(text, own).Select(found => text.Substring(found.At, found.Length))];

        Assert.Equal(["Next"], Said("Was with Next for years"));
        Assert.Empty(Said("What comes next is a walk"));
        Assert.Equal(["till assistant"], Said("Was a till assistant"));
        Assert.Equal(["unloading the lorries"], Said("Tired from unloading the lorries"));
        Assert.Equal(["freezer aisle"], Said("Cold as a freezer aisle"));
        Assert.Empty(Said("Enjoys meeting people in the garden"));
    }

    [Fact]
    public void It_warns_only_of_what_the_recipient_may_not_be_told_and_not_of_what_is_said_to_be_about_it()
    {
        var to = Made.Recipient();
        SharedItem[] items = [new(DataCategory.Story, "Reason", "Lost her job and is in debt"), new(DataCategory.Work, "About work", "The job"), new(DataCategory.Money, "About money", "The debt")];
        var share = Made.Share(to, SharingPurpose.OnwardReferral, Made.At, Made.Today, DataCategory.Work);

        IReadOnlyList<GuardedWord> With(params Share[] shares) => GuardedWords.In(items, to, SharingPurpose.OnwardReferral, shares, Made.At, OwnWords.None);

        Assert.Equal([("Reason", "job"), ("Reason", "debt")], With().Select(found => (found.Where, found.Words.Replace("in ", "", StringComparison.Ordinal))));
        Assert.Equal([DataCategory.Money], With(share).Select(found => found.Tells));
        Assert.Empty(GuardedWords.In(items, Made.Recipient(RecipientKind.Person), SharingPurpose.OwnCopy, [], Made.At, OwnWords.None));
    }

    [Fact]
    public void Attendance_is_told_to_them_and_to_who_cares_for_them_and_warned_of_to_everybody_else_whatever_was_agreed()
    {
        SharedItem[] items = [new(DataCategory.Story, "Your question", "She didn't attend twice")];
        foreach (var kind in Enum.GetValues<RecipientKind>())
        {
            var to = Made.Recipient(kind);
            var share = Made.Share(to, SharingPurpose.ReferralProgress, Made.At, Made.Today, Enum.GetValues<DataCategory>());
            var told = GuardedWords.In(items, to, SharingPurpose.ReferralProgress, [share], Made.At, OwnWords.None).Select(found => found.Tells);
            Assert.Equal(kind is RecipientKind.Person or RecipientKind.Referrer ? [] : [DataCategory.Attendance], told);
        }
    }

    [Property(MaxTest = 500)]
    public bool Whatever_is_typed_places_are_in_the_text_in_order_and_apart(string? before, string? after)
    {
        var text = $"{before} lost her job, arrears {after}";
        var found = GuardedWords.Of(text, OwnWords.None);
        return found.Count >= 2 && found.All(place => place.At >= 0 && place.Length > 0 && place.At + place.Length <= text.Length)
            && found.Zip(found.Skip(1)).All(both => both.First.At + both.First.Length <= both.Second.At);
    }

    private static string[] Found(string text, DataCategory tells) =>
        [.. GuardedWords.Of(text, OwnWords.None).Where(found => found.Tells == tells).Select(found => text.Substring(found.At, found.Length))];
}
