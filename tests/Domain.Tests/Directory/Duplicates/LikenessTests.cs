using Linkwork.Domain.Directory;

namespace Linkwork.Domain.Tests.Directory;

public class LikenessTests
{
    private static EntryTraits Entry(string name, string runBy = "Somebody", string? phone = null, string? web = null, string? postcode = null, string? charity = null, string? company = null,
        (double, double)? point = null)
    {
        var organisation = new Organisation { Name = runBy, CharityNumber = charity, CompanyNumber = company };
        var service = new Service { OrganisationId = organisation.Id, Name = name, Phone = phone, Website = web };
        if (postcode is not null || point is not null) service.Locations.Add(new() { ServiceId = service.Id, Postcode = postcode, Latitude = point?.Item1, Longitude = point?.Item2 });
        return EntryTraits.Of(service, organisation);
    }

    private static LikenessBand? Band(EntryTraits a, EntryTraits b)
    {
        var (there, back) = (Likeness.Of(a, b), Likeness.Of(b, a));
        Assert.Equal(there?.Band, back?.Band);
        Assert.Equal(there?.Points, back?.Points);
        return there?.Band;
    }

    [Fact]
    public void The_same_service_told_by_two_feeds_is_very_likely_one()
    {
        var likeness = Likeness.Of(Entry("The Parkinson’s Support Group (Sale)", "Parkinson's UK", "+44 161 912 3456", "https://www.example.org/sale/", "m33 7zz"),
            Entry("Parkinsons support group - Sale", "Parkinsons UK Ltd", "0161 912 3456 (office)", "http://example.org/sale", "M33 7ZZ"));

        Assert.Equal(LikenessBand.VeryLikely, likeness?.Band);
        Assert.Equal(["same name", "same phone", "same web page", "same postcode", "run by the same organisation"], likeness!.Reasons);
    }

    [Theory]
    [InlineData("St Mary’s Community Choir", "St Mary’s Community Food Bank")]
    [InlineData("Yoga on Monday", "Yoga on Tuesday")]
    [InlineData("Men’s walking group", "Women’s walking group")]
    [InlineData("Community centre", "Community group")]
    public void Two_services_at_one_phone_and_one_door_stay_two(string one, string other) =>
        Assert.NotEqual(LikenessBand.VeryLikely, Band(Entry(one, "St Mary’s", "0161 912 3456", "stmarys.example", "M33 7ZZ", "1234567"), Entry(other, "St Mary’s", "0161 912 3456", "stmarys.example", "M33 7ZZ", "1234567")));

    [Fact]
    public void Branches_of_a_chain_at_other_places_are_not_shown()
    {
        var (sale, bristol) = (Entry("Citizens Advice", "Citizens Advice", "0800 144 8848", "citizensadvice.org.uk", "M33 7ZZ", "279057", point: (53.42, -2.32)),
            Entry("Citizens Advice", "Citizens Advice", "0800 144 8848", "citizensadvice.org.uk", "BS1 1AA", "279057", point: (51.45, -2.59)));

        Assert.Null(Band(sale, bristol));
    }

    [Fact]
    public void A_service_and_the_organisation_that_also_does_other_things_are_not_surely_one() =>
        Assert.NotEqual(LikenessBand.VeryLikely, Band(Entry("Age UK Trafford", "Age UK Trafford", "0161 746 9754", null, "M41 7TH"), Entry("Age UK Trafford befriending", "Age UK Trafford", "0161 746 9754", null, "M41 7TH")));

    [Fact]
    public void Who_runs_it_is_no_difference_in_the_name() =>
        Assert.Equal(LikenessBand.VeryLikely, Band(Entry("St Mary’s choir", "St Mary’s Church", null, null, "M33 7ZZ"), Entry("Choir", "St Marys Church", null, null, "M33 7ZZ")));

    [Fact]
    public void A_slip_of_the_keyboard_is_no_difference() =>
        Assert.Equal(LikenessBand.VeryLikely, Band(Entry("Urmston Dementia Cafe", phone: "0161 111 2222", postcode: "M41 7TH"), Entry("Urmston Dementai Café", phone: "0161 111 2222", postcode: "M41 7TH")));

    [Fact]
    public void Different_charity_numbers_are_never_very_likely_one() =>
        Assert.Equal(LikenessBand.Possible, Band(Entry("Sunshine club", phone: "0161 111 2222", postcode: "M41 7TH", charity: "1111111"), Entry("Sunshine club", phone: "0161 111 2222", postcode: "M41 7TH", charity: "2222222")));

    [Fact]
    public void Places_within_a_hundred_metres_count_as_one() =>
        Assert.Equal(LikenessBand.VeryLikely, Band(Entry("Urmston dementia café", phone: "0161 111 2222", point: (53.4200, -2.3200)), Entry("Urmston dementia café", phone: "0161 111 2222", point: (53.4205, -2.3204))));

    [Theory]
    [InlineData("https://www.facebook.com/", null)]
    [InlineData("facebook.com/OurChoir/", "facebook.com/ourchoir")]
    [InlineData("HTTP://WWW.Example.org/index.html", "example.org")]
    [InlineData("example.org?id=3", "example.org/?id=3")]
    [InlineData("none", null)]
    public void A_web_address_is_read_to_host_and_path(string typed, string? read) => Assert.Equal(read, EntryReach.Web(typed));

    [Theory]
    [InlineData("+44 (0)161 912 3456", "01619123456")]
    [InlineData("0044 161 912 3456", "01619123456")]
    [InlineData("0161-912-3456 / 07700 900123", "01619123456,07700900123")]
    [InlineData("Ring Ann", "")]
    [InlineData("999", "")]
    public void Phones_are_read_as_UK_numbers(string typed, string read) => Assert.Equal(read, string.Join(',', EntryReach.Phones(typed)));

    [Fact]
    public void Two_that_are_one_are_found_among_fifty_thousand()
    {
        var dice = new Random(1);
        string[] words = [.. Enumerable.Range(0, 4000).Select(_ => new string([.. Enumerable.Range(0, 7).Select(_ => (char)('a' + dice.Next(26)))]))];
        List<EntryTraits> entries = [];
        for (var i = 0; i < 50_000; i++)
            entries.Add(Entry($"{words[dice.Next(4000)]} {words[dice.Next(4000)]} {words[dice.Next(40)]}", $"{words[dice.Next(4000)]} trust", i % 5 == 0 ? "0161 000 0000" : $"0161{dice.Next(1_000_000, 9_999_999)}",
                "https://council.example/directory", $"M{dice.Next(10, 90)} {dice.Next(10)}AB", point: (53 + dice.NextDouble(), -3 + dice.NextDouble())));
        var (a, b) = (Entry("Twin peaks choir", phone: "0161 555 5555", postcode: "M33 7ZZ"), Entry("Twin Peaks Choir", phone: "01615555555", postcode: "M33 7ZZ"));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var found = Duplicates.Among([a, .. entries, b]);

        Assert.Contains(found, pair => pair.Likeness.Band == LikenessBand.VeryLikely && LikePair.Key(pair.First.Id, pair.Second.Id) == LikePair.Key(a.Id, b.Id));
        TestContext.Current.TestOutputHelper?.WriteLine($"{found.Count} pairs in {watch.Elapsed.TotalSeconds:0.0} s");
    }

    [Fact]
    public void What_made_them_alike_is_in_the_fingerprint_and_nothing_else()
    {
        var (one, same, other) = (Entry("Choir", phone: "0161 111 2222"), Entry("The choir", phone: "01611112222"), Entry("Choir", phone: "0161 111 3333"));
        Assert.Equal(one.Fingerprint, same.Fingerprint);
        Assert.NotEqual(one.Fingerprint, other.Fingerprint);
    }
}
