using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;

namespace Linkwork.Domain.Tests.Directory;

public class ClaimTests
{
    private static readonly Organisation Harbour = new() { Name = "Harbour" };

    private static Service At(string? email, ServiceStatus status = ServiceStatus.Active) => new() { OrganisationId = Harbour.Id, Name = "Tea", Email = email, Status = status };

    [Fact]
    public void A_code_goes_to_the_organisations_address_or_to_the_one_that_all_its_running_services_give()
    {
        Assert.Equal("hello@harbour.example", ClaimCode.AddressOf(new() { Name = "Harbour", Email = " hello@harbour.example " }, [At("tea@harbour.example")]));
        Assert.Equal("tea@harbour.example", ClaimCode.AddressOf(Harbour, [At("Tea@harbour.example"), At("tea@harbour.example "), At("old@harbour.example", ServiceStatus.Stopped)]));
        Assert.Null(ClaimCode.AddressOf(Harbour, [At("tea@harbour.example"), At(null)]));
        Assert.Null(ClaimCode.AddressOf(Harbour, [At("tea@harbour.example"), At("choir@harbour.example")]));
        Assert.Null(ClaimCode.AddressOf(new() { Name = "Closed", Email = "hello@closed.example" }, [At("hello@closed.example", ServiceStatus.Inactive)]));
        var contact = At(null);
        contact.Contacts.Add(new() { ServiceId = contact.Id, Email = "volunteer@home.example", Visibility = Visibility.StaffOnly });
        Assert.Null(ClaimCode.AddressOf(Harbour, [contact]));
    }

    [Fact]
    public void A_code_works_once_and_until_its_day()
    {
        var code = ClaimCode.Emailed(Harbour.Id, "hash", "hello@harbour.example", Made.At);
        Assert.False(code.Works(Made.At.AddDays(ClaimCode.LastsDays)));

        code.Use(Guid.CreateVersion7(), "Robin", "robin@harbour.example", Made.At.AddDays(1));

        Assert.Throws<Refusal>(() => code.Use(Guid.CreateVersion7(), "Thief", "thief@elsewhere.example", Made.At.AddDays(1)));
    }

    [Fact]
    public void A_claim_ends_once_and_says_why()
    {
        var claim = ClaimCode.Emailed(Harbour.Id, "hash", "a@b.example", Made.At).Use(Guid.CreateVersion7(), "Robin", "robin@harbour.example", Made.At);

        Assert.Throws<Refusal>(() => claim.End(" ", "Grace", Made.At));
        claim.End("They have left", "Grace", Made.At);
        Assert.Throws<Refusal>(() => claim.End("Again", "Grace", Made.At));
    }

    [Fact]
    public void Whoever_claimed_entries_reads_nothing_about_people() => Assert.Equal([Permission.SeeDirectory, Permission.LookAfterEntries],
        Enum.GetValues<Permission>().Where(permission => PermissionTable.Allows(Role.EntryKeeper, permission)).Order(Comparer<Permission>.Create((a, b) => string.CompareOrdinal(b.ToString(), a.ToString()))));
}
