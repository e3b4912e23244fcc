using System.Globalization;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.OnwardReferrals;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Harness;

/// <summary>Services and onward referrals of a world.</summary>
public static class SupportWorld
{
    /// <summary>An active service of this world's provider.</summary>
    public static async Task<Service> ServiceAsync(this World world, Action<Service>? change = null, params Need[] needs)
    {
        var service = new Service { OrganisationId = world.Organisation.Id, Name = $"Harbour service {Guid.NewGuid():N}"[..24] };
        service.Needs.AddRange(needs.Select(need => new ServiceNeed { ServiceId = service.Id, Need = need }));
        change?.Invoke(service);
        await world.App.InDatabase(db =>
        {
            db.Services.Add(service);
            return db.SaveChangesAsync();
        });
        return service;
    }

    /// <summary>A service with its places, times and contacts, in order.</summary>
    public static async Task<Service> PartsAsync(this World world, Guid id)
    {
        var service = await world.App.InDatabase(db => db.Services.Rows.AsNoTracking().Include(row => row.Needs).Include(row => row.Locations).Include(row => row.Schedules).Include(row => row.Contacts).AsSplitQuery().SingleAsync(row => row.Id == id));
        service.Locations.Sort((one, other) => one.Id.CompareTo(other.Id));
        service.Schedules.Sort((one, other) => one.Id.CompareTo(other.Id));
        service.Contacts.Sort((one, other) => one.Id.CompareTo(other.Id));
        return service;
    }

    /// <summary>The fields of an onward referral's form in which the person agrees to these categories.</summary>
    public static Dictionary<string, string> Agreeing(World world, int days, params DataCategory[] categories)
    {
        var until = DateOnly.FromDateTime(world.App.Clock.GetUtcNow().UtcDateTime).AddDays(days);
        var fields = new Dictionary<string, string>
        {
            ["Input.Until.Day"] = until.Day.ToString(CultureInfo.InvariantCulture), ["Input.Until.Month"] = until.Month.ToString(CultureInfo.InvariantCulture),
            ["Input.Until.Year"] = until.Year.ToString(CultureInfo.InvariantCulture),
        };
        // A dictionary holds a name once: the categories are joined by index, as the binder also reads them.
        for (var i = 0; i < categories.Length; i++) fields[$"Input.Agreed[{i}]"] = categories[i].ToString();
        return fields;
    }

    /// <summary>An onward referral sent through the pages, as a link worker does it.</summary>
    public static async Task<OnwardReferral> SendAsync(this World world, Case its, Service service, params DataCategory[] categories)
    {
        var worker = world.As(Role.LinkWorker);
        var address = $"/cases/{its.Reference}/onward-referrals/new?service={service.Id}";
        var preview = await worker.Post(address, Agreeing(world, 90, categories));
        var sent = await worker.Send(preview);
        Assert.StartsWith($"/cases/{its.Reference}/onward-referrals/W-", sent.Location, StringComparison.Ordinal);
        var reference = sent.Location!.Split('/')[^1];
        return await world.App.InDatabase(db => db.OnwardReferrals.ForTheSystem().Include(row => row.Steps).SingleAsync(row => row.Reference == reference));
    }

    public static Task<Case> CaseNowAsync(this World world, Case its) =>
        world.App.InDatabase(db => db.Cases.ForTheSystem().Include(row => row.OnwardReferrals).ThenInclude(row => row.Steps).Include(row => row.Shares).Include(row => row.Signposts)
            .AsSplitQuery().SingleAsync(row => row.Id == its.Id));
}
