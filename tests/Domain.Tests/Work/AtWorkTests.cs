using FsCheck.Xunit;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

public class AtWorkTests
{
    private static readonly DateOnly Later = Made.Today.AddMonths(3);

    private static Case Talking(WorkAnswer answer = WorkAnswer.Yes)
    {
        var its = Made.Case();
        its.OfferWork(OfferedAt.Conversation, RaisedBy.Person, answer, null, Made.Worker, Made.At);
        return its;
    }

    private static Adjustment Helps(Case its, string what, string? why = null) => its.AddAdjustment(what, why, AdjustmentState.WouldHelp, Made.Worker, Made.At.AddMinutes(its.Adjustments.Count));

    private static FitNote Note(Case its, DateOnly from, DateOnly until, FitNoteSays says = FitNoteSays.NotFit, params FitNoteOption[] options) =>
        its.AddFitNote(new() { Says = says, Options = [.. options], From = from, Until = until }, Made.Worker, Made.At);

    [Fact]
    public void An_employer_reads_the_lines_agreed_to_and_no_reason_with_them()
    {
        var its = Talking();
        var (chair, breaks) = (Helps(its, "a chair\nI can  raise", "my hip"), Helps(its, "breaks when I need them", "panic"));
        var sheet = its.AgreeToSheet(new("Harbour Café", [chair.Id], [], Later), Made.Worker, Made.At);

        var item = Assert.Single(sheet.For(its, Made.At).Items);
        Assert.Equal((DataCategory.Work, "a chair I can raise"), (item.Category, item.Text));

        var other = its.AgreeToSheet(new("Corner Shop", [chair.Id, breaks.Id], [breaks.Id], Later), Made.Worker, Made.At);
        Assert.Equal(["a chair I can raise\nbreaks when I need them", "breaks when I need them: panic"], other.For(its, Made.At).Items.Select(found => found.Text));
        // Each goes by its own share: taken back for one employer, it still holds for the other.
        its.Shares.Single(share => share.Id == sheet.ShareId).Withdraw(Made.Worker, Made.At);
        Assert.Empty(sheet.For(its, Made.At).Items);
        Assert.NotEmpty(other.For(its, Made.At).Items);
        Assert.Empty(other.For(its, Made.At.AddYears(1)).Items);
    }

    [Fact]
    public void Two_sheets_for_one_employer_dont_let_out_each_others_lines()
    {
        var its = Talking();
        var (chair, breaks) = (Helps(its, "a chair"), Helps(its, "breaks"));
        var first = its.AgreeToSheet(new("Harbour Café", [chair.Id], [], Later), Made.Worker, Made.At);
        its.AgreeToSheet(new("Harbour Café", [breaks.Id], [], Later), Made.Worker, Made.At);
        its.Shares.Single(share => share.Id == first.ShareId).Withdraw(Made.Worker, Made.At);

        Assert.Empty(first.For(its, Made.At).Items);
    }

    [Fact]
    public void What_changes_in_the_wallet_later_isnt_on_a_sheet_agreed_to_before()
    {
        var its = Talking();
        var chair = Helps(its, "a chair");
        var sheet = its.AgreeToSheet(new("Harbour Café", [chair.Id], [], Later), Made.Worker, Made.At);
        its.ChangeAdjustment(chair, "a chair, and mornings off for therapy", "therapy", AdjustmentState.Agreed, Made.Today);

        Assert.Equal("a chair", Assert.Single(sheet.For(its, Made.At).Items).Text);
    }

    [Fact]
    public void A_sheet_needs_an_employer_lines_of_the_list_and_a_day()
    {
        var its = Talking();
        var (chair, gone) = (Helps(its, "a chair", "hip"), Helps(its, "a fan"));
        its.TakeBackAdjustment(gone, Made.At);
        SheetChoice good = new("Harbour Café", [chair.Id], [chair.Id], Later);

        Assert.Empty(good.Problems(its.Adjustments, Made.Today));
        foreach (var bad in (SheetChoice[])[good with { Employer = " " }, good with { Whats = [], Whys = [] }, good with { Whats = [gone.Id], Whys = [] }, good with { Whats = [Guid.NewGuid()], Whys = [] },
            good with { Whats = [chair.Id], Whys = [gone.Id] }, good with { Until = null }, good with { Until = Made.Today.AddYears(2) }, good with { Until = Made.Today.AddDays(-1) }])
        {
            Assert.Single(bad.Problems(its.Adjustments, Made.Today));
            Assert.Throws<Refusal>(() => its.AgreeToSheet(bad, Made.Worker, Made.At));
        }
    }

    [Property]
    public bool Hours_never_fall_on_the_way_back_and_end_at_the_usual_ones(byte from, byte to, byte many)
    {
        var usual = to % 241 / 4m;
        var weeks = ReturnWeek.Ramp(Math.Min(from % 121 / 2m, usual), usual, 1 + (many % PhasedReturn.MostWeeks)).ConvertAll(week => week.Hours);
        return weeks.Count == 1 + (many % PhasedReturn.MostWeeks) && weeks[^1] == usual && weeks.TrueForAll(hours => hours <= usual && ReturnFacts.HoursProblem(hours) is null)
            && weeks.Zip(weeks.Skip(1)).All(pair => pair.First <= pair.Second);
    }

    [Fact]
    public void A_phased_return_says_its_weeks_as_a_letter_of_the_person()
    {
        var its = Talking();
        var plan = its.PlanReturn(new() { Job = "Cook", StartsOn = new(2026, 6, 1), Weeks = [new(8, "Mon and Tue", "no lifting"), new(16.5m)], ReviewOn = new(2026, 6, 12) }, Made.Worker, Made.At);
        var copy = ReturnLetter.For(its, plan, new(RecipientKind.Person, "x", "Ada"), Made.At);

        Assert.Equal(["Week 1, from 1 June 2026", "Week 2, from 8 June 2026"], copy.Items.Where(item => item.Label.StartsWith(ReturnLetter.Week, StringComparison.Ordinal)).Select(item => item.Label));
        Assert.Equal("8 hours\nMon and Tue\nno lifting", copy.Text("Week 1, from 1 June 2026"));
        Assert.Contains("my job (Cook) on 1 June 2026", copy.Text("What I ask for"), StringComparison.Ordinal);
        Assert.All(copy.Items, item => Assert.Equal(DataCategory.Work, item.Category));
        // To an employer it doesn't go by itself, whatever the letter says.
        Assert.Empty(Gate.Disclose(copy.Items, EmployerSheet.RecipientOf("Cook & Co"), SharingPurpose.OwnCopy, its.Shares, Made.At).Items);
    }

    [Theory]
    [InlineData(-1), InlineData(60.25), InlineData(7.1), InlineData(1000)]
    public void Hours_that_cant_be_are_named_by_their_week(double hours) =>
        Assert.StartsWith("Week 2: hours are a number from 0 to 60", Assert.Single(new ReturnFacts { StartsOn = Made.Today, Weeks = [new(8), new((decimal)hours)] }.Problems(Made.Today)).Sentence, StringComparison.Ordinal);

    [Fact]
    public void A_fit_note_makes_how_things_stand_off_sick_until_its_last_day_and_taken_back_makes_it_as_before()
    {
        var its = Talking();
        var note = Note(its, Made.Today.AddDays(-3), Made.Today.AddDays(10));

        Assert.Equal((Made.Today.AddDays(10), Made.Today.AddDays(-3)), (its.NewestProfile!.Said.FitNoteUntil!.Value, its.NewestProfile.Said.SickSince!.Value));
        Assert.Equal([JobRisk.FitNoteEnds], its.NewestProfile.Said.RisksOn(Made.Today));

        Note(its, Made.Today.AddDays(11), Made.Today.AddDays(40));
        Assert.Equal(Made.Today.AddDays(40), its.NewestProfile.Said.FitNoteUntil);
        Note(its, Made.Today.AddDays(-90), Made.Today.AddDays(-60));
        Assert.Equal((2, Made.Today.AddDays(40)), (its.WorkProfiles.Count, its.NewestProfile.Said.FitNoteUntil!.Value));

        its.TakeBackFitNote(its.FitNotes[1], Made.Worker, Made.At);
        Assert.Equal(note.Until, its.NewestProfile.Said.FitNoteUntil);
    }

    [Fact]
    public void A_fit_note_says_nothing_again_of_not_wanting_to()
    {
        var its = Talking();
        its.WriteProfile(new() { Wants = [WorkWant.NothingNow] }, null, Made.Worker, Made.At);
        its.WorkOffer!.Reopen(Made.Worker, Made.At);
        Note(its, Made.Today, Made.Today.AddDays(10));

        Assert.False(its.WorkIsQuietOn(Made.Today));
        Assert.Equal(2, its.WorkProfiles.Count);
    }

    [Fact]
    public void A_fit_note_that_cant_be_says_what_to_look_at()
    {
        FitNoteFacts good = new() { Says = FitNoteSays.NotFit, From = Made.Today, Until = Made.Today };
        Assert.Empty(good.Problems(Made.Today));
        foreach (var bad in (FitNoteFacts[])[good with { Says = null }, good with { Options = [FitNoteOption.AlteredHours] }, good with { From = null }, good with { From = Made.Today.AddYears(-3), Until = Made.Today.AddYears(-3) },
            good with { Until = null }, good with { Until = Made.Today.AddDays(-1) }, good with { Until = Made.Today.AddYears(2) }])
            Assert.Single(bad.Problems(Made.Today));
    }

    [Fact]
    public void Nothing_of_it_is_written_while_they_dont_want_to_talk_about_work()
    {
        var its = Talking(WorkAnswer.NotForMe);
        Assert.Throws<Refusal>(() => Helps(its, "a chair"));
        Assert.Throws<Refusal>(() => Note(its, Made.Today, Made.Today));
        Assert.Throws<Refusal>(() => its.PlanReturn(new() { StartsOn = Made.Today, Weeks = [new(4)] }, Made.Worker, Made.At));
        Assert.Throws<Refusal>(() => its.AgreeToSheet(new("X", [], [], Later), Made.Worker, Made.At));
    }

    [Fact]
    public void The_pack_holds_the_jobs_that_go_on_and_what_helps()
    {
        var its = Talking();
        Helps(its, "a chair", "hip");
        its.AddJob(new() { Role = "Cook", Kind = JobKind.Paid, Origin = JobOrigin.AtStart, Hours = 16 }, null, Made.Worker, Made.At);
        its.AddJob(new() { Role = "Teas", Kind = JobKind.Volunteering, Origin = JobOrigin.AtStart }, null, Made.Worker, Made.At);
        its.EndJob(its.AddJob(new() { Role = "Guard", Kind = JobKind.Paid, Origin = JobOrigin.AtStart }, null, Made.Worker, Made.At), Made.Today, null, null, Made.Worker, Made.At);

        Assert.Equal(["Cook\n16 hours a week", "a chair\nWhy: hip"], AccessToWorkPack.For(its, new(RecipientKind.Person, "x", "Ada"), Made.At).Items.Select(item => item.Text));
    }
}
