using Linkwork.Domain.Access;
using Linkwork.Security;

namespace Linkwork.Storage.Demo;

/// <summary>Two teams, five practices and the people who work there.</summary>
internal sealed class DemoStaff
{
    /// <summary>Practices by ODS code; the first is the one-click GP's.</summary>
    public static readonly (string Code, string Name, string Postcode)[] Practices =
    [
        (DemoBorough.Practice, "Harbour Surgery", "ZQ2 1AA"), ("Z99002", "Old Town Medical Centre", "ZQ1 1FA"),
        ("Z99003", "Northfield Health Centre", "ZQ3 2HA"), ("Z99004", "Marram Bay Practice", "ZQ4 1BA"), ("Z99005", "Brackenholme Surgery", "ZQ5 1BA"),
    ];

    private readonly DateTimeOffset since;

    public DemoStaff(DemoDirectory directory, DateTimeOffset now)
    {
        since = now.AddDays(-400);
        foreach (var (local, name, role) in DemoBorough.Users)
            Add(name, role, PlaceOf(role, directory), $"{local}@demo.example", role == Role.TeamManager);
        foreach (var name in new[] { "Aoife Brennan", "Marcus Adeyemi", "Leila Haddad" }) Add(name, Role.LinkWorker, Aldersea.Id.ToString());
        foreach (var name in new[] { "Joan Threlfall", "Dev Malhotra" }) Add(name, Role.LinkWorker, Brackenholme.Id.ToString());
        Add("Ruth Pemberton", Role.TeamManager, Brackenholme.Id.ToString(), lead: true);
        Add("Sister Marie Okonjo", Role.Referrer, DemoBorough.Practice);
        foreach (var (name, place) in new[] { ("Dr Owen Tansley", 1), ("Dr Sunita Rao", 2), ("Dr Piotr Zawada", 3), ("Dr Beth Hollis", 4) })
            Add(name, Role.Referrer, Practices[place].Code);
        foreach (var (name, key) in new[] { ("Mina Farrow", "signal"), ("Geoff Latchford", "befriend"), ("Ellen Castle", "garden"), ("Kath Dyer", "carers") })
            Add(name, Role.Provider, directory.Organisation(key).Id.ToString());
        Add("Jo Lindley", Role.EntryKeeper, directory.Organisation("choir").Id.ToString());
    }

    public Team Aldersea { get; } = new()
    {
        Name = "Aldersea Social Prescribing", Slug = "aldersea", AreaCode = DemoBorough.Area, Phone = "01632 960100", Email = "team@aldersea.example", ComplaintsPhone = "01632 960199",
    };

    public Team Brackenholme { get; } = new()
    {
        Name = "Brackenholme Link Workers", Slug = "brackenholme", AreaCode = DemoBorough.Area, Phone = "01632 960150", Email = "team@brackenholme.example",
    };

    public List<User> Users { get; } = [];

    public User User(string name) => Users.Single(user => user.Name == name);

    public Guid Named(string name) => Users.Single(user => user.Name == name).Id;

    public IReadOnlyList<User> LinkWorkers(Guid teamId) => [.. Users.Where(user => Holds(user, Role.LinkWorker, teamId.ToString()))];

    public Guid Manager(Guid teamId) => Users.Single(user => Holds(user, Role.TeamManager, teamId.ToString())).Id;

    public IReadOnlyList<User> Referrers(string practice) => [.. Users.Where(user => Holds(user, Role.Referrer, practice))];

    /// <summary>Somebody there who answers for themselves, or null when the link worker phones them.</summary>
    public Guid? Provider(Guid organisationId) => Users.Find(user => Holds(user, Role.Provider, organisationId.ToString()))?.Id;

    private static bool Holds(User user, Role role, string place) => user.Memberships.Exists(held => held.Role == role && held.PlaceKey == place);

    private void Add(string name, Role role, string place, string? email = null, bool lead = false)
    {
        email ??= $"{name.ToLowerInvariant().Replace(' ', '.')}@staff.example";
        var user = new User
        {
            Name = name, Email = email, UserName = email, NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"), CreatedAt = since, EmailConfirmed = true, LockoutEnabled = true,
        };
        user.Memberships.Add(new() { UserId = user.Id, Role = role, Place = role.UsualPlace(), PlaceKey = place, SafeguardingLead = lead });
        Users.Add(user);
    }

    private string PlaceOf(Role role, DemoDirectory directory) => role switch
    {
        Role.Referrer => DemoBorough.Practice,
        Role.LinkWorker or Role.TeamManager => Aldersea.Id.ToString(),
        Role.Provider => directory.Organisation("advice").Id.ToString(),
        Role.Commissioner => DemoBorough.Area,
        _ => "",
    };
}
