namespace Linkwork.Storage;

/// <summary>First come, first served, before a write transaction opens. SQLite has one writer, and its own waiting is unfair; PostgreSQL needs no gate.</summary>
public sealed class WriteGate(bool oneAtATime)
{
    private readonly SemaphoreSlim? turn = oneAtATime ? new(1, 1) : null;

    public async ValueTask<Turn> EnterAsync(CancellationToken cancellation)
    {
        if (turn is not null) await turn.WaitAsync(cancellation);
        return new(turn);
    }

    public readonly struct Turn(SemaphoreSlim? turn) : IDisposable
    {
        public void Dispose() => turn?.Release();
    }
}
