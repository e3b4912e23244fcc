using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Storage;

/// <summary>The hash chain over the audit: seals what is settled, and finds the first entry that isn't as it was sealed.</summary>
public static class AuditChain
{
    public const int Batch = 1000;
    private const int Shown = 16;

    /// <summary>Seals the next run of entries. Every entry up to the newest counted here is final: a number below it can't appear later.
    /// Writers go on meanwhile; of two nodes that seal the same run, the second finds that it was done.</summary>
    /// <returns>How many were sealed; 0 when there is nothing, or another node was first.</returns>
    public static async Task<int> SealAsync(AppDb db, DateTimeOffset at, CancellationToken cancellation)
    {
        var settled = await db.Engine.SettledAuditAsync(db, cancellation);
        var last = await LastAsync(db, cancellation);
        var from = (last?.ToSeq ?? 0) + 1;
        var entries = await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Seq >= from && entry.Seq <= settled).OrderBy(entry => entry.Seq).Take(Batch).ToListAsync(cancellation);
        if (entries.Count == 0) return 0;
        db.Add(Seal(last?.Hash, from, entries, at));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failed) when (db.Engine.UniqueKeyBroken(failed) is not null)
        {
            return 0;
        }

        return entries.Count;
    }

    /// <summary>Recomputes every seal.</summary>
    public static async Task<AuditVerdict> VerifyAsync(AppDb db, CancellationToken cancellation)
    {
        var (checkedEntries, previous, next) = (0L, (string?)null, 1L);
        while (await NextSealAsync(db, next, cancellation) is { } seal)
        {
            if (seal.FromSeq != next) return new(checkedEntries, 0, previous, $"The seal that begins at entry {next} is missing.");
            var entries = await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Seq >= seal.FromSeq && entry.Seq <= seal.ToSeq)
                .OrderBy(entry => entry.Seq).ToListAsync(cancellation);
            if (Broken(seal, previous, entries) is { } broken) return new(checkedEntries, 0, previous, broken);
            (checkedEntries, previous, next) = (checkedEntries + entries.Count, seal.Hash, seal.ToSeq + 1);
        }

        return new(checkedEntries, await db.Set<AuditEntry>().LongCountAsync(entry => entry.Seq >= next, cancellation), previous, null);
    }

    private static Task<AuditSeal?> LastAsync(AppDb db, CancellationToken cancellation) =>
        db.Set<AuditSeal>().AsNoTracking().OrderByDescending(seal => seal.ToSeq).FirstOrDefaultAsync(cancellation);

    private static Task<AuditSeal?> NextSealAsync(AppDb db, long from, CancellationToken cancellation) =>
        db.Set<AuditSeal>().AsNoTracking().Where(seal => seal.FromSeq >= from).OrderBy(seal => seal.FromSeq).FirstOrDefaultAsync(cancellation);

    private static AuditSeal Seal(string? previous, long from, List<AuditEntry> entries, DateTimeOffset at)
    {
        var hashes = entries.ConvertAll(entry => (entry.Seq, Hash: HashOf(entry)));
        return new()
        {
            FromSeq = from, ToSeq = entries[^1].Seq, At = at, Hash = Chained(previous, hashes.Select(entry => entry.Hash)),
            Entries = string.Join(' ', hashes.Select(entry => $"{entry.Seq}:{entry.Hash[..Shown]}")),
        };
    }

    private static string? Broken(AuditSeal seal, string? previous, List<AuditEntry> entries)
    {
        var remade = Seal(previous, seal.FromSeq, entries.Count > 0 ? entries : [Nothing(seal)], seal.At);
        if (remade.Hash == seal.Hash && remade.Entries == seal.Entries) return null;
        var sealedThen = seal.Entries.Split(' ').Select(part => part.Split(':')).ToDictionary(part => long.Parse(part[0]), part => part[^1]);
        var now = entries.ToDictionary(entry => entry.Seq, entry => HashOf(entry)[..Shown]);
        var first = sealedThen.Keys.Union(now.Keys).Order().FirstOrDefault(seq => sealedThen.GetValueOrDefault(seq) != now.GetValueOrDefault(seq));
        return first == 0 ? $"The seal of entries {seal.FromSeq} to {seal.ToSeq} was changed."
            : !now.ContainsKey(first) ? $"Audit entry {first} was removed."
            : !sealedThen.ContainsKey(first) ? $"Audit entry {first} was added after it was sealed."
            : $"Audit entry {first} was changed.";
    }

    private static AuditEntry Nothing(AuditSeal seal) => new() { Seq = seal.ToSeq, At = seal.At, Actor = "", Entity = "", EntityKey = "", Action = "" };

    private static string Chained(string? previous, IEnumerable<string> hashes) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{previous} {string.Join(' ', hashes)}")));

    // Each field with its length before it, so that no two entries read the same.
    private static string HashOf(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Number(entry.Seq);
        Number((entry.At.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10);
        foreach (var text in (string?[])[entry.Actor, entry.TeamId?.ToString(), entry.Entity, entry.EntityKey, entry.Action, entry.Changes])
        {
            var bytes = text is null ? null : Encoding.UTF8.GetBytes(text);
            Number(bytes?.Length ?? -1);
            hash.AppendData(bytes ?? []);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Number(long value)
        {
            Span<byte> bytes = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(bytes, value);
            hash.AppendData(bytes);
        }
    }
}

/// <summary>What <c>audit verify</c> found.</summary>
/// <param name="Entries">Sealed entries that are as they were.</param>
/// <param name="Unsealed">Written since the last seal.</param>
/// <param name="LastHash">The newest good seal: kept elsewhere, it also shows if the end was cut off.</param>
/// <param name="Broken">The first thing that isn't as it was sealed; null when all is.</param>
public sealed record AuditVerdict(long Entries, long Unsealed, string? LastHash, string? Broken);
