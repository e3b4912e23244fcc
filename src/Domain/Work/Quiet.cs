namespace Linkwork.Domain.Work;

/// <summary>A time in which nobody but the person raises work: from a "not now" or "not for me" until the day they chose begins in London, or until they say
/// something else, whichever is first; without end while neither has come.</summary>
/// <param name="From">When it was written down.</param>
/// <param name="Until">The first moment after it; null while it has no end.</param>
public sealed record Quiet(DateTimeOffset From, DateTimeOffset? Until)
{
    /// <summary>All of them, oldest first, from everything somebody said to the offer of talking about work.</summary>
    public static IReadOnlyList<Quiet> Of(IEnumerable<(DateTimeOffset At, WorkAnswer Answer, DateOnly? Until)> words)
    {
        var said = words.OrderBy(word => word.At).ToList();
        List<Quiet> quiets = [];
        for (var i = 0; i < said.Count; i++)
        {
            if (said[i].Answer is not (WorkAnswer.NotNow or WorkAnswer.NotForMe)) continue;
            DateTimeOffset? next = i + 1 < said.Count ? said[i + 1].At : null;
            DateTimeOffset? chosen = said[i].Until is { } day ? London.StartOf(day) : null;
            var until = next is null || chosen < next ? chosen ?? next : next;
            if (until is null || until > said[i].At) quiets.Add(new(said[i].At, until));
        }

        return quiets;
    }

    public bool Covers(DateTimeOffset at) => From <= at && (Until is null || at < Until);

    /// <summary>Some of it lies from one moment up to another.</summary>
    public bool Within(DateTimeOffset from, DateTimeOffset until) => From < until && (Until is null || Until > from);
}
