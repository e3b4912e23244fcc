using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;

namespace Linkwork.Domain.Tests.Directory;

public class EnquiryTests
{
    private static readonly Guid Harbour = Guid.CreateVersion7();

    private static Service Club(Need need = Need.Loneliness)
    {
        var service = new Service { OrganisationId = Harbour, Name = "Tea club", Phone = "01632 960111" };
        service.Needs.Add(new() { ServiceId = service.Id, Need = need });
        return service;
    }

    private static Enquiry Asked() => Enquiry.Of(Harbour, 0, "hash", Made.At);

    [Fact]
    public void A_quarter_begins_in_january_april_july_and_october()
    {
        foreach (var (day, quarter, number) in new (DateOnly, DateOnly, int)[]
        {
            (new(2026, 1, 1), new(2026, 1, 1), 1), (new(2026, 3, 31), new(2026, 1, 1), 90), (new(2026, 4, 1), new(2026, 4, 1), 1), (new(2026, 12, 31), new(2026, 10, 1), 92),
        })
            Assert.Equal((quarter, number), (Enquiry.QuarterOf(day), Enquiry.DayOf(day)));
    }

    [Fact]
    public void Organisations_are_spread_over_the_quarter_and_each_has_its_own_day_every_time()
    {
        var days = Enumerable.Range(0, 8400).Select(_ => Guid.CreateVersion7()).Select(id => (First: Enquiry.DayFor(id), Again: Enquiry.DayFor(id))).ToList();

        Assert.All(days, day => Assert.Equal(day.First, day.Again));
        Assert.All(days, day => Assert.InRange(day.First, 1, Enquiry.SpreadDays));
        Assert.All(days.CountBy(day => day.First), day => Assert.InRange(day.Value, 40, 180));
        Assert.Equal(Enquiry.SpreadDays, days.Select(day => day.First).Distinct().Count());
    }

    [Fact]
    public void Each_entry_is_answered_once_by_a_link_in_time_and_only_by_its_own_organisation()
    {
        var (enquiry, service) = (Asked(), Club());
        enquiry.StillRight(service, "Harbour", Made.At);

        Assert.Throws<Refusal>(() => enquiry.Stopped(service, "Harbour", Made.At));
        Assert.Throws<Refusal>(() => enquiry.StillRight(Club(), "Harbour", Made.At.AddDays(Enquiry.LastsDays)));
        Assert.Throws<Refusal>(() => enquiry.Stopped(new() { OrganisationId = Guid.CreateVersion7(), Name = "Theirs" }, "Harbour", Made.At));
        Assert.Equal((VerifiedHow.EmailLink, ServiceStatus.Active), (service.VerifiedHow!.Value, service.Status));
        Assert.Single(enquiry.Answers);
    }

    [Fact]
    public void Only_what_differs_is_proposed_and_nothing_changes_until_an_editor_says_so()
    {
        var (enquiry, service) = (Asked(), Club());

        var proposed = Assert.Single(enquiry.Change(service, new Dictionary<ProposedField, string?> { [ProposedField.Phone] = " 01632 960222 ", [ProposedField.Cost] = "  " }, "Harbour", Made.At));

        Assert.Equal((ProposedField.Phone, "01632 960111", "01632 960222"), (proposed.Field, proposed.Before, proposed.After));
        Assert.Equal(("01632 960111", null), (service.Phone, service.VerifiedAt));
        proposed.Accept(service, "Grace", Made.At.AddDays(3));
        Assert.Equal(("01632 960222", Made.At, Made.At.AddDays(3)), (service.Phone, service.VerifiedAt!.Value, service.EditedAt!.Value));
        Assert.Throws<Refusal>(() => proposed.Decline(service, "No", "Grace", Made.At.AddDays(4)));
    }

    [Theory, InlineData(Need.Loneliness, ServiceStatus.Inactive), InlineData(Need.Food, ServiceStatus.Active), InlineData(Need.Safety, ServiceStatus.Active)]
    public void Said_to_have_stopped_it_is_taken_down_unless_it_is_a_lifeline_and_nobody_is_sent_either_way(Need need, ServiceStatus status)
    {
        var service = Club(need);

        var proposed = Asked().Stopped(service, "Harbour", Made.At);

        Assert.Equal(status, service.Status);
        Assert.Equal("This service says that it has stopped", service.NotTaking(Made.Today));
        proposed.Decline(service, "It runs", "Grace", Made.At.AddDays(1));
        Assert.Equal((ServiceStatus.Active, null), (service.Status, service.NotTaking(Made.Today)));
        var again = Asked().Stopped(service, "Harbour", Made.At);
        again.Accept(service, "Grace", Made.At.AddDays(1));
        Assert.Equal((ServiceStatus.Stopped, "This service has closed"), (service.Status, service.NotTaking(Made.Today)));
    }

    [Fact]
    public void Settled_a_report_forgets_who_to_write_back_to_and_is_settled_once()
    {
        var report = new ProblemReport { ServiceId = Guid.CreateVersion7(), Words = "It has moved", ReplyTo = "reader@test.example", At = Made.At };

        Assert.Throws<Refusal>(() => report.Settle(" ", "Grace", Made.At));
        report.Settle("Put right", "Grace", Made.At);

        Assert.Equal((false, null, "Put right"), (report.Open, report.ReplyTo, report.Settlement!.Done));
        Assert.Throws<Refusal>(() => report.Settle("Again", "Grace", Made.At));
    }
}
