using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Linkwork.Interop.Feeds;

/// <summary>
/// What was fetched from one address, kept in a folder: a fetch that broke off goes on from its last whole page, and what didn't change isn't
/// sent again. Nothing here is needed: without the folder everything is fetched anew.
/// </summary>
public sealed class KeptFetch : IDisposable
{
    /// <summary>A fetch that broke off longer ago is begun anew.</summary>
    public static readonly TimeSpan GoesOnFor = TimeSpan.FromDays(1);

    /// <summary>What nobody asked for so long is deleted.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(60);

    private const string Begun = "begun", Imported = "imported", OneByOne = "one by one";

    private readonly string folder;
    private readonly FileStream held;
    private readonly TimeProvider time;
    private readonly Dictionary<string, Line> lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    private KeptFetch(string folder, FileStream held, TimeProvider time) => (this.folder, this.held, this.time) = (folder, held, time);

    /// <summary>When the fetch that isn't finished began.</summary>
    private DateTimeOffset? BegunAt => lines.GetValueOrDefault(Begun)?.At;

    /// <summary>Whether this fetch goes on where an earlier one broke off.</summary>
    public bool GoesOn { get; private set; }

    /// <summary>Whether anything came that wasn't here the last time.</summary>
    public bool Changed { get; private set; }

    /// <summary>Where the fetch of one address is kept, with whoever else wants it kept out meanwhile.</summary>
    /// <exception cref="FeedRefused">It is being fetched already.</exception>
    public static KeptFetch Open(string root, Uri address, TimeProvider time)
    {
        var mine = Path.Combine(root, Name(address.ToString()));
        Directory.CreateDirectory(mine);
        DeleteOld(root, mine, time.GetUtcNow());
        try
        {
            var kept = new KeptFetch(mine, new FileStream(Path.Combine(mine, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), time);
            kept.Read();
            return kept;
        }
        catch (IOException busy)
        {
            throw new FeedRefused($"{address.Host} is being fetched already; wait until that has ended.", busy);
        }
    }

    /// <summary>A file of this folder for what is put together from what was fetched.</summary>
    public string File(string name) => Path.Combine(folder, name);

    private void Read()
    {
        if (System.IO.File.Exists(File("lines")))
            foreach (var text in System.IO.File.ReadLines(File("lines")))
                if (Parsed(text) is { } line) lines[line.Key] = line;
        if (BegunAt is { } begun && begun + GoesOnFor > time.GetUtcNow()) GoesOn = true;
        else Begin();
    }

    // The last line may have been cut off with the program.
    private static Line? Parsed(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Everything is asked for again: what broke off is of another day, or the list changed since.</summary>
    public void Begin()
    {
        GoesOn = false;
        Write(new(Begun, time.GetUtcNow()));
    }

    /// <summary>Fetched in this fetch, before it broke off: not to be asked for again.</summary>
    public bool HasOfThisFetch(Uri address) => GoesOn && Whole(address) is { } line && line.At >= BegunAt;

    /// <returns>The file with what the address holds.</returns>
    public async Task<Kept> FetchAsync(PoliteHttp http, Uri address, CancellationToken cancellation)
    {
        var (key, before) = (address.ToString(), Whole(address));
        used.Add(key);
        var part = File("part");
        var answer = await http.GetAsync(address, part, before is null ? null : new(before.ETag, before.LastModified), cancellation);
        var same = answer.Unchanged || (before is not null && await SameAsync(part, File(before.File!), cancellation));
        var file = before?.File ?? Name(key);
        if (!answer.Unchanged) System.IO.File.Move(part, File(file), overwrite: true);
        if (!same) Change();
        Write(new(key, time.GetUtcNow(), file, answer.Unchanged ? before!.ETag : answer.Validators.ETag, answer.Unchanged ? before!.LastModified : answer.Validators.LastModified,
            answer.From.ToString()));
        return new(File(file), answer.From, same);
    }

    /// <summary>What this fetch already has.</summary>
    public Kept Reuse(Uri address)
    {
        used.Add(address.ToString());
        Change();
        var line = Whole(address)!;
        return new(File(line.File!), new Uri(line.From!), false);
    }

    /// <summary>Everything came: what is no longer part of it goes.</summary>
    public void Finish()
    {
        foreach (var gone in lines.Values.Where(line => line.File is not null && !used.Contains(line.Key)).ToList())
        {
            System.IO.File.Delete(File(gone.File!));
            lines.Remove(gone.Key);
        }
        lines.Remove(Begun);
        System.IO.File.WriteAllLines(File("lines.new"), lines.Values.Select(line => JsonSerializer.Serialize(line)));
        System.IO.File.Move(File("lines.new"), File("lines"), overwrite: true);
    }

    /// <summary>When what is here was imported; null when it wasn't, or something came since.</summary>
    public DateTimeOffset? ImportedAt
    {
        get => lines.GetValueOrDefault(Imported)?.LastModified;
        set => Write(new(Imported, time.GetUtcNow(), LastModified: value));
    }

    /// <summary>Whether its services had to be asked for one by one.</summary>
    public bool Shallow
    {
        get => lines.ContainsKey(OneByOne);
        set
        {
            if (value && !Shallow) Write(new(OneByOne, time.GetUtcNow()));
        }
    }

    private void Change()
    {
        Changed = true;
        if (ImportedAt is not null) ImportedAt = null;
    }

    private Line? Whole(Uri address) => lines.GetValueOrDefault(address.ToString()) is { File: { } file } line && System.IO.File.Exists(File(file)) ? line : null;

    private void Write(Line line)
    {
        lines[line.Key] = line;
        System.IO.File.AppendAllText(File("lines"), JsonSerializer.Serialize(line) + "\n");
    }

    private static async Task<bool> SameAsync(string one, string other, CancellationToken cancellation)
    {
        if (new FileInfo(one).Length != new FileInfo(other).Length) return false;
        await using var first = System.IO.File.OpenRead(one);
        await using var second = System.IO.File.OpenRead(other);
        var (its, others) = (await SHA256.HashDataAsync(first, cancellation), await SHA256.HashDataAsync(second, cancellation));
        return its.AsSpan().SequenceEqual(others);
    }

    private static void DeleteOld(string root, string mine, DateTimeOffset now)
    {
        foreach (var other in Directory.EnumerateDirectories(root).Where(other => other != mine && Directory.GetLastWriteTimeUtc(other) < (now - KeptFor).UtcDateTime))
            try
            {
                Directory.Delete(other, recursive: true);
            }
            catch (IOException)
            {
                // Somebody is at it.
            }
    }

    private static string Name(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];

    public void Dispose() => held.Dispose();

    private sealed record Line(string Key, DateTimeOffset At, string? File = null, string? ETag = null, DateTimeOffset? LastModified = null, string? From = null);
}

/// <summary>What an address holds.</summary>
/// <param name="From">The address that answered in the end.</param>
/// <param name="Same">It held the same the last time.</param>
public sealed record Kept(string File, Uri From, bool Same);
