using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Linkwork.Interop.Notify;

/// <summary>A secret that waits in the outbox: only this installation can read it.</summary>
internal static class Sealed
{
    /// <summary>What was sealed, or null when the key is gone or it was tampered with.</summary>
    public static string? Open(IDataProtector protector, string sealedSecret)
    {
        try
        {
            return protector.Unprotect(sealedSecret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
