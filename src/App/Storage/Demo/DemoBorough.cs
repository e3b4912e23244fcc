using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Security;
using Linkwork.Ui;

namespace Linkwork.Storage.Demo;

/// <summary>A made-up borough, Aldersea, where everybody is invented.</summary>
public static class DemoBorough
{
    public const string Practice = "Z99001";
    public const string Area = "Z09000001";

    /// <summary>The one-click users, by the first part of their address.</summary>
    public static readonly (string Local, string Name, Role Role)[] Users =
    [
        ("gp", "Dr Ifeoma Hartley", Role.Referrer),
        ("linkworker", "Sam Okafor", Role.LinkWorker),
        ("manager", "Priya Nandakumar", Role.TeamManager),
        ("provider", "Tom Birtwistle", Role.Provider),
        ("editor", "Grace Ashdown", Role.DirectoryEditor),
        ("commissioner", "Helen Varga", Role.Commissioner),
        ("admin", "Noor Castellan", Role.Admin),
    ];

    public static async Task SeedAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<AppDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var team = new Team { Name = "Aldersea Social Prescribing", Slug = "aldersea", AreaCode = Area, Phone = "01632 960100", Email = "team@aldersea.example" };
        var other = new Team { Name = "Brackenholme Link Workers", Slug = "brackenholme", AreaCode = Area };
        var provider = new Organisation { Name = "Aldersea Advice Centre", Description = "Free, independent advice." };
        db.Teams.Add(team);
        db.Teams.Add(other);
        db.Organisations.Add(provider);
        var service = new Service
        {
            OrganisationId = provider.Id, Name = "Debt and money advice", Description = "Free, confidential help with debts, bills and budgeting.",
            Cost = "Free", When = "Weekdays, 10am to 4pm", Accepting = Accepting.Yes, VerifiedAt = now.AddDays(-20), VerifiedBy = "Grace Ashdown",
        };
        service.Needs.Add(new() { ServiceId = service.Id, Need = Need.Money });
        db.Services.Add(service);
        foreach (var (local, name, role) in Users) db.Staff.Add(UserFor(local, name, role, PlaceKey(role, team, provider), now));
        db.Settings.Add(new() { Key = Installation.DemoKey, Value = "yes", At = now, By = "cli" });
        await db.SaveChangesAsync(cancellation);
    }

    private static User UserFor(string local, string name, Role role, string placeKey, DateTimeOffset now)
    {
        var email = $"{local}@demo.example";
        var user = new User
        {
            Name = name, Email = email, UserName = email, NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"), CreatedAt = now, EmailConfirmed = true, LockoutEnabled = true,
        };
        user.Memberships.Add(new() { UserId = user.Id, Role = role, Place = role.UsualPlace(), PlaceKey = placeKey, SafeguardingLead = role == Role.TeamManager });
        return user;
    }

    private static string PlaceKey(Role role, Team team, Organisation provider) => role switch
    {
        Role.Referrer => Practice,
        Role.LinkWorker or Role.TeamManager => team.Id.ToString(),
        Role.Provider => provider.Id.ToString(),
        Role.Commissioner => Area,
        _ => "",
    };
}
