using System.Text.Json;
using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Linkwork.Storage;

/// <summary>What one changed row says in the audit.</summary>
internal static class AuditOf
{
    private static readonly HashSet<Type> NotAudited =
        [typeof(AuditEntry), typeof(AuditSeal), typeof(ViewEntry), typeof(OutboxMessage), typeof(FormPost), typeof(DataProtectionKey),
            typeof(SentEmail), typeof(ReportFigure), typeof(ReportCount),
            typeof(Domain.Directory.FeedHealth), typeof(Domain.Directory.FeedRun), typeof(Domain.Directory.FeedHoldService), typeof(Domain.Directory.SearchChoice), typeof(Duplicates.DuplicatePair),
            // The history of an entry says again what the audit says of its rows.
            typeof(Domain.Directory.EntryChange), typeof(Domain.Directory.EntryChangeField)];

    // Secrets and counters of the sign-in machinery, and how somebody can be reached who may be forgotten: that they changed is enough.
    private static readonly HashSet<string> Secret =
        ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "InviteCodeHash", "TokenHash", "Value", "Fields", nameof(Domain.OnwardReferrals.OnwardReferral.NationalInsuranceNumber), nameof(Domain.Directory.ProblemReport.ReplyTo),
            nameof(Domain.Work.PressureComplaint.WhatHappened), nameof(Domain.Work.PressureComplaint.WhenItWas), nameof(Domain.Work.PressureComplaint.AboutAge), nameof(Domain.Work.PressureComplaint.AboutGender),
            nameof(Domain.Work.PressureComplaint.AboutEthnicity), nameof(Domain.Work.PressureComplaint.AboutAccess), nameof(Domain.Work.PressureSettlement.HowSettled)];

    public static bool Counts(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !NotAudited.Contains(entry.Metadata.ClrType);

    public static AuditEntry Entry(EntityEntry entry, string actor, DateTimeOffset at) => new()
    {
        At = at, Actor = actor, TeamId = (entry.Entity as TeamRecord)?.TeamId, Entity = Named(entry.Metadata),
        EntityKey = entry.Entity is TeamRecord row ? row.Id.ToString() : string.Join('/', entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => p.CurrentValue)),
        Action = entry.State switch { EntityState.Added => "Added", EntityState.Modified => "Changed", _ => "Removed" },
        Changes = entry.State switch
        {
            EntityState.Modified => JsonSerializer.Serialize(Changed(entry)),
            EntityState.Deleted => JsonSerializer.Serialize(Everything(entry)),
            _ => null,
        },
    };

    /// <summary>What rows of a kind that EF doesn't track say when they are new: the same as those it does. Of no team.</summary>
    public static Func<object, AuditEntry> OfNew(IEntityType kind, string actor, DateTimeOffset at)
    {
        var (name, key) = (Named(kind), kind.FindPrimaryKey()!.Properties.Select(property => property.GetGetter()).ToList());
        return row => new() { At = at, Actor = actor, Entity = name, EntityKey = string.Join('/', key.Select(part => part.GetClrValue(row))), Action = "Added" };
    }

    private static string Named(IReadOnlyTypeBase kind) => SnakeCase.Of(kind.ClrType.Name.Split('`')[0]);

    // A note changes only by moving to the person it is about: its words must not stay behind under somebody else's.
    private static bool Unsaid(PropertyEntry property) => Secret.Contains(property.Metadata.Name)
        || property.Metadata is { Name: nameof(Domain.Caseload.Contact.Note) } && property.Metadata.DeclaringType.ClrType == typeof(Domain.Caseload.Contact);

    private static Dictionary<string, string?[]> Changed(EntityEntry entry) => Properties(entry)
        .Where(property => property.IsModified && !Equals(property.OriginalValue, property.CurrentValue))
        .ToDictionary(property => property.Metadata.GetColumnName(),
            property => Unsaid(property) ? [] : new string?[] { Shown(property.OriginalValue), Shown(property.CurrentValue) });

    private static Dictionary<string, string?> Everything(EntityEntry entry) => Properties(entry)
        .ToDictionary(property => property.Metadata.GetColumnName(), property => Secret.Contains(property.Metadata.Name) ? null : Shown(property.OriginalValue));

    private static IEnumerable<PropertyEntry> Properties(EntityEntry entry) =>
        entry.Properties.Concat(entry.ComplexProperties.SelectMany(complex => complex.Properties));

    private static string? Shown(object? value) => value switch
    {
        null => null,
        DateTimeOffset at => at.ToString("O"),
        DateOnly day => day.ToString("O"),
        System.Collections.IEnumerable list and not string => string.Join(", ", list.Cast<object>()),
        _ => value.ToString(),
    };
}
