using Linkwork.Domain.People;
using Linkwork.Domain.Work;
using Linkwork.Ui;

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
        new("about", "About you, if you like", [nameof(PressureTold.AboutAge), nameof(PressureTold.AboutGender), nameof(PressureTold.AboutEthnicity)],
            (from, into) => into with { AboutAge = from.AboutAge, AboutGender = from.AboutGender, AboutEthnicity = from.AboutEthnicity, AboutAccess = from.AboutAccess }, AboutThem),
    ];

    public static IReadOnlyList<Choice> Ages { get; } = [.. PressureTold.AgesFrom.Select((from, i) => new Choice($"{from}", i == 0 ? "Under 16" : i == PressureTold.AgesFrom.Count - 1 ? $"{from} or over" : $"{from} to {PressureTold.AgesFrom[i + 1] - 1}"))];

    public static IReadOnlyList<Choice> Genders { get; } = [.. NationalCodes.Genders.Where(code => code.Code != "X").Select(code => new Choice(code.Code, code.Label))];

    public static IReadOnlyList<Choice> Ethnicities { get; } = [.. NationalCodes.Ethnicities.Where(code => code.Code is not ("Z" or "99")).Select(code => new Choice(code.Code, code.Label))];

    private static string? AboutThem(TellUsAnswers told) => string.Join(", ", new[]
    {
        told.AboutAge is { } age ? Ages.First(choice => choice.Value == $"{age}").Label : null, NationalCodes.Genders.Label(told.AboutGender), NationalCodes.Ethnicities.Label(told.AboutEthnicity),
        told.AboutAccess switch { true => "disabled or need help", false => "not disabled", null => null },
    }.OfType<string>()).Said();
}
