using System.Net;
using System.Net.Sockets;

namespace Linkwork.Interop.Feeds;

/// <summary>Whether an address belongs to the public internet: feeds must not lead us into the network we stand in.</summary>
/// <remarks>Ranges: IANA's special-purpose address registries.</remarks>
public static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(range => IPNetwork.Parse(range)),
    ];

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        else if (address.AddressFamily == AddressFamily.InterNetworkV6 && Translated.Contains(address))
            address = new IPAddress(address.GetAddressBytes()[12..]);
        return !NotPublic.Any(range => range.Contains(address));
    }

    /// <summary>Addresses of NAT64 carry one of the old kind in their last four bytes.</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Connects to a host at an address that is allowed. Checked here, where the name has become an address, so that no name can change its mind in between.</summary>
    /// <exception cref="FeedRefused">The host has no such address.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, Func<IPAddress, bool> allows, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(host.Host, cancellation);
        var allowed = found.Where(allows).ToArray();
        if (allowed.Length == 0)
            throw new FeedRefused($"{host.Host} is not on the public internet, so it is not fetched; whoever runs this program can allow it with --allow-private.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
