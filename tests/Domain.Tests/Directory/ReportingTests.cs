using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Xunit;

namespace Linkwork.Domain.Tests.Directory;

/// <summary>Who counts as telling a benefits authority, and what the gate makes of it.</summary>
public class ReportingTests
{
    private static readonly SharedItem AboutWork = new(DataCategory.Work, "About work", "Would like to bake");

    [Theory]
    [InlineData(OrganisationKind.Voluntary, Need.Work, true)]
    [InlineData(OrganisationKind.Voluntary, Need.Learning, true)]
    [InlineData(OrganisationKind.Voluntary, Need.Benefits, true)]
    [InlineData(OrganisationKind.Voluntary, Need.Loneliness, false)]
    [InlineData(OrganisationKind.Unknown, Need.Food, false)]
    [InlineData(OrganisationKind.Nhs, Need.Housing, false)]
    [InlineData(OrganisationKind.Council, Need.Housing, true)]
    [InlineData(OrganisationKind.Council, Need.Loneliness, true)]
    public void Nobody_having_answered_counts_as_yes_for_work_skills_benefits_and_a_council_and_not_for_a_choir(OrganisationKind kind, Need need, bool counts)
    {
        var (organisation, service) = Run(kind, need);

        Assert.Equal(counts, service.CountsAsReporting(organisation));
        Assert.Equal(counts ? RecipientKind.ProviderReportingToBenefits : RecipientKind.VoluntaryProvider, organisation.AsRecipient([service]).Kind);
    }

    [Theory]
    [InlineData("Trafford Council", true)]
    [InlineData("Aldersea Borough Council (Housing)", true)]
    [InlineData("Counselling for All", false)]
    public void One_that_calls_itself_a_council_counts_as_one_until_an_editor_says_what_it_is(string name, bool counts)
    {
        var organisation = new Organisation { Name = name };

        Assert.Equal(counts, organisation.CountsAsCouncil);
        organisation.Kind = OrganisationKind.Voluntary;
        Assert.False(organisation.CountsAsCouncil);
    }

    [Theory]
    [InlineData(BenefitsReporting.No, false)]
    [InlineData(BenefitsReporting.OnlyWithConsent, true)]
    [InlineData(BenefitsReporting.Yes, true)]
    public void An_answer_counts_whatever_the_service_is_for(BenefitsReporting answer, bool counts)
    {
        foreach (var kind in Enum.GetValues<OrganisationKind>())
            foreach (var need in (Need[])[Need.Work, Need.Loneliness])
            {
                var (organisation, service) = Run(kind, need);
                service.Reporting = answer;
                Assert.Equal((counts, answer), (service.CountsAsReporting(organisation), service.Reporting));
            }
    }

    [Fact]
    public void Only_with_consent_lets_nothing_through_that_was_agreed_for_a_service_that_does_not_report()
    {
        var (organisation, service) = Run(OrganisationKind.Voluntary, Need.Work);
        service.Reporting = BenefitsReporting.No;
        var agreedBefore = ShareWith(organisation.AsRecipient([service]));
        service.Reporting = BenefitsReporting.OnlyWithConsent;
        var agreedKnowing = ShareWith(organisation.AsRecipient([service]));

        Assert.Empty(Passing(organisation, service));
        Assert.Empty(Passing(organisation, service, agreedBefore));
        Assert.Equal([AboutWork], Passing(organisation, service, agreedKnowing));
    }

    [Fact]
    public void What_one_department_of_a_council_was_sent_is_not_for_another()
    {
        var housing = new Organisation { Name = "Aldersea Borough Council", Kind = OrganisationKind.Council, Department = "Housing options" };
        var benefits = new Organisation { Name = "Aldersea Borough Council", Kind = OrganisationKind.Council, Department = "Benefits" };
        var (advice, claims) = (Of(housing, Need.Housing), Of(benefits, Need.Benefits));
        (advice.Reporting, claims.Reporting) = (BenefitsReporting.No, BenefitsReporting.Yes);
        var agreed = ShareWith(housing.AsRecipient([advice]));

        Assert.Equal("Aldersea Borough Council, Housing options", agreed.RecipientName);
        Assert.Equal([AboutWork], Passing(housing, advice, agreed));
        Assert.Empty(Passing(benefits, claims, agreed));
    }

    private static IReadOnlyList<SharedItem> Passing(Organisation organisation, Service service, params Share[] shares) =>
        Gate.Disclose([AboutWork], organisation.AsRecipient([service]), SharingPurpose.OnwardReferral, shares, Made.At).Items;

    private static Share ShareWith(Recipient to) => Made.Share(to, SharingPurpose.OnwardReferral, Made.At, Made.Today.AddDays(30), DataCategory.Work);

    private static (Organisation Organisation, Service Service) Run(OrganisationKind kind, Need need)
    {
        var organisation = new Organisation { Name = "Harbour Works", Kind = kind };
        return (organisation, Of(organisation, need));
    }

    private static Service Of(Organisation organisation, Need need)
    {
        var service = new Service { OrganisationId = organisation.Id, Name = "A service" };
        service.Needs.Add(new() { ServiceId = service.Id, Need = need });
        return service;
    }
}
