using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Storage.Search;

/// <summary>An organisation with services of its own, told from other tests' by a word in its name.</summary>
public sealed class Shelf
{
    private Shelf(TestApp app, string mark) => (App, Mark, Organisation) = (app, mark, new() { Name = $"Shelf {mark}" });

    public TestApp App { get; }

    public string Mark { get; }

    public Organisation Organisation { get; }

    public static async Task<Shelf> NewAsync(string engine) => await InAsync(await TestApp.OnAsync(engine));

    public static async Task<Shelf> InAsync(TestApp app, string? mark = null)
    {
        var shelf = new Shelf(app, mark ?? $"m{Guid.NewGuid():N}"[..12]);
        await shelf.App.InDatabase(db =>
        {
            db.Organisations.Add(shelf.Organisation);
            return db.SaveChangesAsync();
        });
        return shelf;
    }

    public async Task<Guid> AddAsync(string name, string? description = null, Need? need = null, Point[]? at = null, Action<Service>? change = null, Guid? id = null)
    {
        var service = new Service { Id = id ?? Guid.CreateVersion7(), OrganisationId = Organisation.Id, Name = name, Description = description };
        if (need is { } its) service.Needs.Add(new() { ServiceId = service.Id, Need = its });
        foreach (var point in at ?? []) service.Locations.Add(new() { ServiceId = service.Id, Latitude = point.Latitude, Longitude = point.Longitude });
        change?.Invoke(service);
        await App.InDatabase(db =>
        {
            db.Services.Add(service);
            return db.SaveChangesAsync();
        });
        return service.Id;
    }

    /// <summary>Among its own services.</summary>
    public Task<ServicePage> FindAsync(ServiceQuery query) => App.App.Services.GetRequiredService<IServiceSearch>().FindAsync(query with { OrganisationId = Organisation.Id });

    public async Task<IEnumerable<Guid>> IdsAsync(ServiceQuery query) => (await FindAsync(query)).Services.Select(service => service.Id).ToList();

    /// <summary>SQL past the model, as a bulk load or a hand at the console would.</summary>
    public async Task RunAsync(string sql)
    {
        await using var connection = await App.App.Services.GetRequiredService<IEngine>().OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // written in the test itself
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
