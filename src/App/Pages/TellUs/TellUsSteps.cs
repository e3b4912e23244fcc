using Linkwork.Domain.Work;

namespace Linkwork.Pages.TellUs;

/// <summary>One question: which answers it takes, whether it is asked of this visitor, and how its answer reads before it is sent.</summary>
/// <param name="Name">In its address.</param>
/// <param name="Title">The question, in plain words.</param>
/// <param name="Fields">The answers that may be wrong there.</param>
public sealed record TellUsStep(string Name, string Title, IReadOnlyList<string> Fields, Func<TellUsAnswers, TellUsAnswers, TellUsAnswers> Take, Func<TellUsAnswers, string?> Answer)
{
    public static IReadOnlyList<TellUsStep> All { get; } =
    [
        new("team", "Which team was it?", [nameof(PressureTold.TeamId)], (from, into) => into with { TeamId = from.TeamId }, _ => null),
        new("what", "What happened?", [nameof(PressureTold.WhatHappened)], (from, into) => into with { WhatHappened = from.WhatHappened }, told => told.WhatHappened),
        new("when", "When was it?", [nameof(PressureTold.WhenItWas)], (from, into) => into with { WhenItWas = from.WhenItWas }, told => told.WhenItWas),
        new("reader", "Who should read this?", [], (from, into) => into with { Reader = from.Reader }, told => told.Reader switch
        {
            PressureReader.TeamManager => "The manager of the team", PressureReader.OutsideTheTeam => "Somebody outside the team", _ => "I don’t mind",
        }),
        new("answer", "Do you want an answer?", [nameof(PressureTold.ReplyTo)], (from, into) => into with { WantsAnswer = from.WantsAnswer, ReplyTo = from.ReplyTo },
            told => told.WantsAnswer == true ? $"Yes: {told.ReplyTo}" : "No"),
    ];
}
