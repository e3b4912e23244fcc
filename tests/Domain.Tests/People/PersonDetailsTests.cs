using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Linkwork.Domain.People;

namespace Linkwork.Domain.Tests.People;

public class PersonDetailsTests
{
    [Fact]
    public void Details_with_the_must_haves_are_sound() => Assert.Empty(Made.Details.Problems(Made.Today));

    [Fact]
    public void No_phone_no_number_and_no_address_are_normal() =>
        Assert.Empty((Made.Details with { NhsNumber = null, Phone = null, Postcode = null, NoFixedAbode = true }).Problems(Made.Today));

    [Fact]
    public void Names_and_birthday_are_must_haves() => Assert.Equal(
        ["BornOn", "FamilyName", "GivenName"], (Made.Details with { GivenName = " ", FamilyName = "", BornOn = default }).Problems(Made.Today).Select(p => p.Field).Order());

    [Fact]
    public void A_name_of_36_characters_is_too_long_for_the_record() =>
        Assert.Equal("FamilyName", Assert.Single((Made.Details with { FamilyName = new('a', 36) }).Problems(Made.Today)).Field);

    [Fact]
    public void Nobody_is_born_tomorrow_or_121_years_ago()
    {
        Assert.Single((Made.Details with { BornOn = Made.Today.AddDays(1) }).Problems(Made.Today));
        Assert.Single((Made.Details with { BornOn = Made.Today.AddYears(-121) }).Problems(Made.Today));
        Assert.Empty((Made.Details with { BornOn = Made.Today }).Problems(Made.Today));
    }

    [Fact]
    public void What_somebody_likes_to_be_called_comes_first() => Assert.Equal("Ro Ashworth", (Made.Details with { PreferredName = "Ro" }).FullName);

    [Theory]
    [InlineData(MessageSafety.No, null, null)]
    [InlineData(MessageSafety.Yes, "my brother", null)]
    [InlineData(MessageSafety.NotAsked, null, "only before noon")]
    public void Any_word_about_safe_contact_asks_for_care(MessageSafety message, string? mustNotKnow, string? note) =>
        Assert.True((Made.Details with { LeaveMessage = message, MustNotKnow = mustNotKnow, SafeContactNote = note }).NeedsCare);

    [Property]
    public Property Age_goes_up_on_the_birthday_and_on_no_other_day() => Prop.ForAll(
        Gen.Choose(0, 30_000).ToArbitrary(), Gen.Choose(1, 36_000).ToArbitrary(), (bornAfter, livedDays) =>
        {
            var details = Made.Details with { BornOn = new DateOnly(1920, 1, 1).AddDays(bornAfter) };
            var day = details.BornOn.AddDays(livedDays);
            var birthday = details.BornOn.AddYears(day.Year - details.BornOn.Year) == day;
            return details.AgeOn(day) - details.AgeOn(day.AddDays(-1)) == (birthday ? 1 : 0);
        });
}
