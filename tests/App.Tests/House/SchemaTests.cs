using System.Data.Common;
using Linkwork.App.Tests.Harness;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.House;

/// <summary>The SQL written by hand makes exactly the tables, columns, keys and indexes that the model believes in.</summary>
public class SchemaTests
{
    private const string SqliteColumns = """
        SELECT m.name, c.name, c.type, c."notnull", c.pk FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND c.hidden IN (0, 2, 3)
        """;

    private const string PostgresColumns = """
        SELECT t.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull::int,
               COALESCE((SELECT array_position(i.indkey::int[], a.attnum::int) + 1 FROM pg_index i WHERE i.indrelid = t.oid AND i.indisprimary), 0)
        FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid JOIN pg_namespace n ON n.oid = t.relnamespace
        WHERE t.relkind = 'r' AND n.nspname = 'public' AND a.attnum > 0 AND NOT a.attisdropped
        """;

    [Theory, OnBothDatabases]
    public async Task Tables_and_columns_are_those_of_the_model(string engine)
    {
        await using var scope = (await TestApp.OnAsync(engine)).App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var tables = Tables(db).ToList();
        var columns = (await ReadAsync(db, engine == "Sqlite" ? SqliteColumns : PostgresColumns))
            .Select(row => (Table: $"{row[0]}", Column: $"{row[1]}", Type: $"{row[2]}", NotNull: Convert.ToInt32(row[3]) == 1)).ToLookup(row => row.Table);

        foreach (var table in tables)
        {
            var believed = table.Columns.Select(column => $"{column.Name} {column.StoreType.ToLowerInvariant()} {(column.IsNullable ? "" : "not null")}".Trim()).Order();
            var there = columns[table.Name].Select(column => $"{column.Column} {column.Type.ToLowerInvariant()} {(column.NotNull ? "not null" : "")}".Trim()).Order();
            Assert.Equal(string.Join("\n", believed), string.Join("\n", there));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Every_index_and_unique_key_of_the_model_is_there(string engine)
    {
        await using var scope = (await TestApp.OnAsync(engine)).App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var there = (await ReadAsync(db, engine == "Sqlite"
            ? "SELECT name, sql LIKE '%UNIQUE%' FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
            : "SELECT c.relname, i.indisunique::int FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND NOT i.indisprimary"))
            .Select(row => $"{row[0]} {(Convert.ToInt32(row[1]) == 1 ? "unique" : "")}".Trim()).ToHashSet();

        var believed = Tables(db).SelectMany(table => table.Indexes).Select(index => $"{index.Name} {(index.IsUnique ? "unique" : "")}".Trim());
        Assert.Empty(believed.Where(index => !there.Contains(index)));
    }

    [Theory, OnBothDatabases]
    public async Task Every_foreign_key_of_the_model_is_there(string engine)
    {
        await using var scope = (await TestApp.OnAsync(engine)).App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var there = (await ReadAsync(db, engine == "Sqlite"
            ? "SELECT DISTINCT m.name || '>' || f.\"table\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"
            : "SELECT DISTINCT conrelid::regclass::text || '>' || confrelid::regclass::text FROM pg_constraint WHERE contype = 'f'"))
            .Select(row => $"{row[0]}".Replace("\"", "")).ToHashSet();

        var believed = Tables(db).SelectMany(table => table.ForeignKeyConstraints).Select(key => $"{key.Table.Name}>{key.PrincipalTable.Name}");
        Assert.Empty(believed.Where(key => !there.Contains(key)));
    }

    [Theory, OnBothDatabases]
    public async Task Laws_that_no_check_may_replace_are_unique_keys(string engine)
    {
        var app = await TestApp.OnAsync(engine);
        await using var scope = app.App.Services.CreateAsyncScope();
        var names = (await ReadAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), engine == "Sqlite"
            ? "SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE '%UNIQUE%'" : "SELECT indexname FROM pg_indexes WHERE indexdef LIKE '%UNIQUE%'"))
            .Select(row => $"{row[0]}").ToHashSet();

        Assert.Superset(new HashSet<string> { "ux_case_one_open_for_a_person", "ux_person_nhs_number", "ux_work_offer_team_id_case_id", "ux_acceptance_team_id_referral_id" }, names);
    }

    [Fact]
    public async Task Every_commit_of_the_embedded_database_reaches_the_disk_before_it_is_acknowledged()
    {
        await using var scope = (await TestApp.OnAsync("Sqlite")).App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        Assert.Equal("2", $"{(await ReadAsync(db, "PRAGMA synchronous"))[0][0]}");
        Assert.Equal("wal", $"{(await ReadAsync(db, "PRAGMA journal_mode"))[0][0]}");
        Assert.Equal("1", $"{(await ReadAsync(db, "PRAGMA foreign_keys"))[0][0]}");
    }

    private static IEnumerable<ITable> Tables(AppDb db) => db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables;

    private static async Task<List<object[]>> ReadAsync(AppDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        List<object[]> rows = [];
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
