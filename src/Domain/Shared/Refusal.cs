namespace Linkwork.Domain.Shared;

/// <summary>A verb that can't be done now. The message is one sentence for the person at the screen, saying what to do.</summary>
public sealed class Refusal(string message) : Exception(message)
{
    /// <summary>Throws when there is a problem; the page asks the same question first and shows the answer.</summary>
    /// <exception cref="Refusal">There is a problem.</exception>
    public static void If(string? problem)
    {
        if (problem is not null) throw new Refusal(problem);
    }
}

/// <summary>One thing wrong with what was entered: the field it belongs to and a sentence saying what to do.</summary>
public sealed record Problem(string Field, string Sentence);
