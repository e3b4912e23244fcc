namespace Linkwork.Domain.Directory;

/// <summary>What a commissioner says to the gaps for one need in one area: "Commissioned from May". Link workers who look there read it.</summary>
public sealed class GapAnswer
{
    public const int LongestText = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The area commissioned, by its code: only teams there read it.</summary>
    public required string PlaceCode { get; init; }
    public required Need Need { get; init; }

    /// <summary>As a gap has it: the first half of a postcode, or empty.</summary>
    public required string Area { get; init; }
    public required string Text { get; init; }

    /// <summary>The day something begins, if they say one.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The service that fills it, when it stands in the directory already.</summary>
    public Guid? ServiceId { get; init; }
    public required Guid By { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? WithdrawnBy { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public static IEnumerable<Problem> Problems(string? text)
    {
        if (text.Said() is not { } said) yield return new(nameof(Text), "Enter what you answer, like: Commissioned from May");
        else if (said.Length > LongestText) yield return new(nameof(Text), $"Use {LongestText} characters or fewer");
    }

    public string? WithdrawalProblem() => WithdrawnAt is null ? null : "This answer was already taken back";

    /// <summary>Link workers no longer read it.</summary>
    /// <exception cref="Refusal">Already taken back.</exception>
    public void Withdraw(Guid by, DateTimeOffset at)
    {
        Refusal.If(WithdrawalProblem());
        (WithdrawnBy, WithdrawnAt) = (by, at);
    }
}
