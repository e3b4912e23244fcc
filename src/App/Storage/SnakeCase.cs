using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Linkwork.Storage;

/// <summary>Tables and columns in snake_case, as people write SQL by hand.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            entity.SetTableName(Of(entity.ClrType.Name.Split('`')[0]));
            foreach (var property in entity.GetProperties()) property.SetColumnName(Of(property.Name));
            foreach (var complex in entity.GetComplexProperties()) Columns(complex, Prefix(complex.Name));
            foreach (var key in entity.GetKeys()) key.SetName($"pk_{entity.GetTableName()}");
            foreach (var foreign in entity.GetForeignKeys())
                foreign.SetConstraintName($"fk_{entity.GetTableName()}_{string.Join('_', foreign.Properties.Select(p => Of(p.Name)))}");
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName($"{(index.IsUnique ? "ux" : "ix")}_{entity.GetTableName()}_{string.Join('_', index.Properties.Select(p => Of(p.Name)))}");
        }
    }

    // A person's details are the row's own columns; who referred is told apart by its name.
    private static string Prefix(string name) => name == "Details" ? "" : Of(name) + "_";

    private static void Columns(IMutableComplexProperty complex, string prefix)
    {
        foreach (var property in complex.ComplexType.GetProperties()) property.SetColumnName(prefix + Of(property.Name));
    }

    internal static string Of(string name) => string.Concat(name.Select((letter, i) =>
        char.IsUpper(letter) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])))
            ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
