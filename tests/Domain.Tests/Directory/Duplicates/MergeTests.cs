using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Tests.Directory;

public class MergeTests
{
    private static readonly DateTimeOffset At = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly Organisation charity = new() { Name = "Harbour Trust" };
    private readonly Organisation council = new() { Name = "Aldersea Borough Council", Kind = OrganisationKind.Council };

    private Service Of(string name, Organisation? runBy = null) => new() { OrganisationId = (runBy ?? charity).Id, Name = name };

    private EntryMerge Merge(Service kept, Service other, params MergeField[] from) => kept.Merge(other, from.ToHashSet(), RunBy(kept), RunBy(other), [], "Grace", At);

    private EntryMerge MergeAsUsual(Service kept, Service other) => kept.Merge(other, kept.UsuallyFrom(other, RunBy(kept), RunBy(other)), RunBy(kept), RunBy(other), [], "Grace", At);

    private Organisation RunBy(Service service) => service.OrganisationId == council.Id ? council : charity;

    [Fact]
    public void What_is_blank_is_filled_and_what_is_said_stays()
    {
        var (kept, other) = (Of("Choir"), Of("The choir"));
        (kept.Phone, other.Phone, other.Email) = ("0161 111 2222", "0161 111 3333", "choir@example.org");
        other.Needs.Add(new() { ServiceId = other.Id, Need = Need.Loneliness });

        MergeAsUsual(kept, other);

        Assert.Equal(("Choir", "0161 111 2222", "choir@example.org"), (kept.Name, kept.Phone, kept.Email));
        Assert.Equal([Need.Loneliness], kept.Needs.Select(need => need.Need));
        Assert.Equal((kept.Id, ServiceStatus.Inactive, "The choir"), (other.MergedIntoId!.Value, other.Status, other.Name));
        Assert.Equal(At, kept.EditedAt);
    }

    [Fact]
    public void Undoing_puts_both_back_but_keeps_what_was_edited_since()
    {
        var (kept, other) = (Of("Choir"), Of("Aldersea choir"));
        (other.Phone, other.Email, other.Cost) = ("0161 111 3333", "choir@example.org", "£3");
        (other.EmploymentSupport, other.MinimumAge) = (new() { ServiceId = other.Id, Voluntary = true, Models = [SupportModel.Ips], HoursAWeek = 7.5 }, 18);
        other.Locations.Add(new() { ServiceId = other.Id, Address = "1 High Street", Postcode = "M33 7ZZ" });
        other.Say(Accepting.WaitingList, 3, null, "Ann", At.AddDays(-3));
        var merge = Merge(kept, other, [.. Enum.GetValues<MergeField>()]);
        Assert.Equal(("Aldersea choir", 18, 7.5, 3), (kept.Name, kept.MinimumAge, kept.EmploymentSupport!.HoursAWeek, kept.WaitWeeks));
        kept.Phone = "0161 999 9999";

        Assert.Equal([nameof(MergeField.Phone)], merge.EditedSince(kept));
        merge.Undo(kept, other, [], merge, "Grace", At.AddDays(1));

        Assert.Equal(("Choir", "0161 999 9999", null, null), (kept.Name, kept.Phone, kept.Email, kept.Cost));
        Assert.Equal((null, true, Accepting.Unknown, null), (kept.MinimumAge, kept.EmploymentSupport!.Empty, kept.Accepting, kept.EditedAt));
        Assert.Empty(kept.Locations);
        Assert.Equal((null, ServiceStatus.Active), (other.MergedIntoId, other.Status));
        Assert.Equal("This merge is undone already", merge.UndoProblem(kept, null));
    }

    [Fact]
    public void The_stricter_answer_on_benefits_is_kept_unless_an_editor_says_otherwise()
    {
        var (kept, other) = (Of("Job club"), Of("Job club", council));
        kept.ReportsToBenefits = false;
        Assert.Contains(MergeField.Reporting, kept.UsuallyFrom(other, charity, council));
        MergeAsUsual(kept, other);
        // Unknown counted as yes because a council runs it; who runs it now is a charity, and it still counts.
        Assert.True(kept.CountsAsReporting(charity));

        var (mine, theirs) = (Of("Job club"), Of("Job club", council));
        mine.ReportsToBenefits = false;
        Merge(mine, theirs);
        Assert.False(mine.CountsAsReporting(charity));

        var (yes, no) = (Of("Choir"), Of("Choir"));
        (yes.ReportsToBenefits, no.ReportsToBenefits) = (true, false);
        MergeAsUsual(no, yes);
        Assert.True(no.ReportsToBenefits);
    }

    [Theory]
    [InlineData(Visibility.Public, Visibility.AddressHidden)]
    [InlineData(Visibility.Public, Visibility.StaffOnly)]
    [InlineData(Visibility.StaffOnly, Visibility.Public)]
    public void What_either_hides_stays_hidden(Visibility here, Visibility there)
    {
        var (kept, other) = (Of("Refuge"), Of("The refuge"));
        kept.Locations.Add(new() { ServiceId = kept.Id, Address = "1 Rose Street", Postcode = "M33 7ZZ", Visibility = here });
        other.Locations.Add(new() { ServiceId = other.Id, Address = "Rose House", Postcode = "m337zz", Visibility = there });
        other.Locations.Add(new() { ServiceId = other.Id, Address = "Safe house", Postcode = "M1 1AA", Visibility = Visibility.StaffOnly });
        kept.Contacts.Add(new() { ServiceId = kept.Id, Name = "Ann", Phone = "07700 900123", Visibility = here });
        other.Contacts.Add(new() { ServiceId = other.Id, Name = "Ann B", Phone = "+447700900123", Visibility = there });

        var merge = MergeAsUsual(kept, other);

        var strictest = here > there ? here : there;
        Assert.Equal([strictest, Visibility.StaffOnly], kept.Locations.Select(place => place.Visibility));
        Assert.Equal([strictest], kept.Contacts.Select(contact => contact.Visibility));
        merge.Undo(kept, other, [], merge, "Grace", At);
        Assert.Equal(here, Assert.Single(kept.Locations).Visibility);
        Assert.Equal(here, Assert.Single(kept.Contacts).Visibility);
    }

    [Fact]
    public void A_chain_leads_to_its_end_and_is_undone_from_there()
    {
        var (a, b, c) = (Of("A"), Of("B"), Of("C"));
        var first = Merge(b, a);
        var second = c.Merge(b, new HashSet<MergeField>(), charity, charity, [a], "Grace", At.AddMinutes(1));
        Assert.Equal((c.Id, c.Id), (a.MergedIntoId!.Value, b.MergedIntoId!.Value));
        Assert.Equal("“B” was itself merged into another entry since. Undo that merge first", first.UndoProblem(b, first));

        second.Undo(c, b, [a], second, "Grace", At.AddDays(1));

        Assert.Equal((b.Id, null), (a.MergedIntoId!.Value, b.MergedIntoId));
        first.Undo(b, a, [], first, "Grace", At.AddDays(1));
        Assert.Null(a.MergedIntoId);
    }

    [Fact]
    public void The_latest_merge_is_undone_first()
    {
        var (kept, one, two) = (Of("Kept"), Of("One"), Of("Two"));
        var (first, second) = (Merge(kept, one), Merge(kept, two));
        Assert.Equal("“Two” was merged into the same entry later. Undo that merge first", first.UndoProblem(kept, second));
        Assert.Throws<Refusal>(() => first.Undo(kept, one, [], second, "Grace", At));
    }

    [Fact]
    public void An_entry_is_not_merged_with_itself_or_with_what_is_merged_already()
    {
        var (a, b, c) = (Of("A"), Of("B"), Of("C"));
        Assert.Equal("This is the same entry. Choose another one to merge with it", a.MergeProblem(a));
        Merge(b, a);
        Assert.Equal("“A” was merged into another entry already. Open that one", c.MergeProblem(a));
        Assert.Throws<Refusal>(() => Merge(a, c));
    }

    [Fact]
    public void A_merged_entrys_answer_is_that_of_the_one_it_is_part_of()
    {
        var (kept, other) = (Of("Choir"), Of("Choir"));
        (kept.ReportsToBenefits, other.ReportsToBenefits) = (false, true);
        Merge(kept, other);
        Assert.Equal(RecipientKind.VoluntaryProvider, charity.AsRecipient([kept, other]).Kind);
        // Where the one that stayed isn't theirs, what they said still counts.
        Assert.Equal(RecipientKind.ProviderReportingToBenefits, charity.AsRecipient([other]).Kind);
    }
}
