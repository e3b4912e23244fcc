using System.Security.Cryptography;
using System.Text;

namespace Linkwork.Interop.Oruk;

/// <summary>Ids for parts that have no row of their own here: the same part of the same thing always gets the same one.</summary>
internal static class OrukIds
{
    /// <summary>A UUID of version 8 (RFC 9562) made of the whole's id, the part's kind and its name.</summary>
    public static Guid Of(Guid whole, string kind, string name = "")
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{whole:N}/{kind}/{name}"), hash);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new(hash[..16], bigEndian: true);
    }
}
