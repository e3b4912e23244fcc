using System.Buffers;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Linkwork.Bench.Load;

/// <summary>One keep-alive HTTP/1.1 connection with as little of its own to do as it can have, so that the server has the cores.</summary>
internal sealed class Connection(Uri server) : IDisposable
{
    private readonly TcpClient tcp = new(server.Host, server.Port) { NoDelay = true };
    private byte[] buffer = new byte[1 << 18];
    private int filled;

    /// <summary>Sends one request and reads all of its answer.</summary>
    /// <returns>The status and the size of head and body together, in bytes.</returns>
    public async Task<(int Status, int Bytes)> SendAsync(ReadOnlyMemory<byte> request)
    {
        var stream = tcp.GetStream();
        await stream.WriteAsync(request);
        filled = 0;
        int head;
        while ((head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0) await ReadAsync(stream);
        head += 4;
        var text = Encoding.ASCII.GetString(buffer, 0, head);
        if (Header(text, "Content-Length") is { } length)
            while (filled < head + int.Parse(length, CultureInfo.InvariantCulture)) await ReadAsync(stream);
        else if (Header(text, "Transfer-Encoding") is not null)
            while (!buffer.AsSpan(head, filled - head).EndsWith("0\r\n\r\n"u8)) await ReadAsync(stream);
        return (int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture), filled);
    }

    /// <summary>The last answer, head and body as they came.</summary>
    public string Text => Encoding.UTF8.GetString(buffer, 0, filled);

    private async Task ReadAsync(NetworkStream stream)
    {
        if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = await stream.ReadAsync(buffer.AsMemory(filled));
        if (read == 0) throw new IOException("The server closed the connection.");
        filled += read;
    }

    public static string? Header(string head, string name)
    {
        var at = head.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        at += name.Length + 4;
        return head[at..head.IndexOf('\r', at)];
    }

    public static byte[] Get(string path, string cookie = "", string accept = "", string from = "") =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: bench\r\n{(from.Length > 0 ? $"X-Forwarded-For: {from}\r\n" : "")}{(cookie.Length > 0 ? $"Cookie: {cookie}\r\n" : "")}{(accept.Length > 0 ? $"Accept-Encoding: {accept}\r\n" : "")}\r\n");

    public static byte[] Post(string path, string cookie, string form) =>
        Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: bench\r\nCookie: {cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}");

    public void Dispose() => tcp.Dispose();
}
