using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Linkwork.Jobs;

namespace Linkwork.App.Tests.Harness;

/// <summary>A mail server on a real socket of this machine, speaking enough SMTP for a real client; it keeps what it accepts.</summary>
public sealed class Mailbox : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();

    public Mailbox()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    public ConcurrentQueue<Received> Messages { get; } = new();

    /// <summary>Refuses recipients with this code while set: 451 is "try later", 550 is "no".</summary>
    public int RefuseWith { get; set; }

    /// <summary>Called between taking a message for good and saying so.</summary>
    public Action? Accepted { get; set; }

    public SmtpSettings Settings => new("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, "linkwork@test.example", Tls: false);

    public void Dispose()
    {
        stopping.Cancel();
        listener.Stop();
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                _ = TalkAsync(await listener.AcceptTcpClientAsync(stopping.Token));
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        List<string> to = [];
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("EHLO", StringComparison.Ordinal)) await writer.WriteLineAsync("250 test");
            else if (line.StartsWith("RCPT", StringComparison.Ordinal) && RefuseWith > 0) await writer.WriteLineAsync($"{RefuseWith} not now");
            else if (line.StartsWith("RCPT", StringComparison.Ordinal))
            {
                to.Add(line.Split('<', '>')[1]);
                await writer.WriteLineAsync("250 ok");
            }
            else if (line == "DATA") await TakeAsync(reader, writer, to);
            else if (line == "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }
            else await writer.WriteLineAsync("250 ok");
        }
    }

    private async Task TakeAsync(StreamReader reader, StreamWriter writer, List<string> to)
    {
        await writer.WriteLineAsync("354 go on");
        var data = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".") data.AppendLine(line);
        Messages.Enqueue(new([.. to], data.ToString()));
        to.Clear();
        Accepted?.Invoke();
        await writer.WriteLineAsync("250 taken");
    }
}

/// <summary>A message as it came over the wire, put together again.</summary>
public sealed record Received(IReadOnlyList<string> To, string Raw)
{
    private readonly MimeKit.MimeMessage message = MimeKit.MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(Raw)));

    public string Subject => message.Subject ?? "";
    public string Body => message.TextBody ?? "";
    public string MessageId => message.MessageId ?? "";
}
