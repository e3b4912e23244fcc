using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

foreach (IEngine engine in new IEngine[] { new SqliteEngine("/tmp/x.db"), new PostgresEngine("Host=localhost") })
{
    var services = new ServiceCollection();
    services.AddSingleton(engine).AddSingleton<IActor>(new NamedActor("x")).AddSingleton(TimeProvider.System);
    services.AddDbContext<AppDb>(o => engine.Configure(o));
    services.AddIdentityCore<Linkwork.Security.User>(o => o.Stores.SchemaVersion = Microsoft.AspNetCore.Identity.IdentitySchemaVersions.Version3);
    using var p = services.BuildServiceProvider();
    using var s = p.CreateScope();
    File.WriteAllText($"/tmp/draft-{engine.Name}.sql", s.ServiceProvider.GetRequiredService<AppDb>().Database.GenerateCreateScript());
}
