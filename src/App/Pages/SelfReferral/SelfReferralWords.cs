using Linkwork.Domain.People;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;
using Linkwork.Ui;

namespace Linkwork.Pages.SelfReferral;

/// <summary>The questions and answers in plain words.</summary>
public static class SelfReferralWords
{
    public static string Title(string step) => step switch
    {
        "team" => "Which team is nearest to you?",
        "name" => "What is your name?",
        "birthday" => "When were you born?",
        "home" => "What is your address?",
        "doctor" => "Which GP surgery do you go to?",
        "contact" => "How can we reach you?",
        "safe" => "How can we contact you safely?",
        "help" => "What would you like help with?",
        "story" => "Is there more you want to tell us?",
        "work" => "Would you like to talk about work?",
        "safety" => "Is there anything that could put you or us in danger?",
        _ => "What would help us talk with you?",
    };

    public static IReadOnlyList<Choice> Ways { get; } =
    [
        new(nameof(ContactWay.Phone), "A call"), new(nameof(ContactWay.Text), "A text"), new(nameof(ContactWay.Email), "An email"),
        new(nameof(ContactWay.Letter), "A letter"), new(nameof(ContactWay.NotSaid), "I don’t mind"),
    ];

    public static IReadOnlyList<Choice> Needs { get; } = Choice.From<Need>(need => need.Label(), need => need switch
    {
        Need.Loneliness => "Meeting people, or somebody to talk to",
        Need.MentalWellbeing => "Feeling low, worried or stressed",
        Need.HealthyLiving => "Food, sleep, smoking",
        Need.LongTermCondition => "Living with an illness or pain",
        Need.Caring => "Looking after a relative or friend",
        Need.Digital => "Phones, computers and getting online",
        Need.Safety => "Somebody hurts you or frightens you",
        Need.Fuel => "Heating, electricity and gas",
        Need.Bereavement => "Somebody close to you has died",
        _ => null,
    });

    /// <summary>Each question's answer as the person reads it before sending.</summary>
    public static string Answer(string step, SelfReferralAnswers answers, Func<Guid?, string?> team) => (step switch
    {
        "team" => team(answers.TeamId),
        "name" => $"{answers.GivenName} {answers.FamilyName}",
        "birthday" => answers.BornOn is { } born ? Format.Date(born) : null,
        "home" => answers.NoFixedAbode ? "No fixed address" : string.Join("\n", new[] { answers.Address, answers.Postcode }.OfType<string>()),
        "doctor" => answers.Practice,
        "contact" => string.Join("\n", new[] { answers.Phone, answers.Email, Ways.Single(way => way.Value == WayOf(answers)).Label }.OfType<string>()),
        "safe" => string.Join("\n", new[]
        {
            answers.LeaveMessage switch { MessageSafety.Yes => "You can leave a message", MessageSafety.No => "Don’t leave a message", _ => null },
            answers.MustNotKnow is null ? null : $"Must not know: {answers.MustNotKnow}",
        }.OfType<string>()),
        "help" => string.Join(", ", answers.Reasons.Select(need => need.Label())),
        "story" => answers.Story,
        "work" => answers.Work switch
        {
            WorkAnswer.Yes => "Yes", WorkAnswer.KeepTheJobIHave => "I want to keep the job I have", WorkAnswer.NotNow => "Not now", WorkAnswer.NotForMe => "Not for me", _ => null,
        },
        "safety" => answers.HasRisks switch { true => answers.Risks, false => "No", _ => null },
        _ => string.Join("\n", new[] { answers.Language, answers.Interpreter ? "Interpreter, please" : null, answers.AccessNeeds }.OfType<string>()),
    }).Said() ?? "No answer";

    private static string WayOf(SelfReferralAnswers answers) =>
        Ways.Any(way => way.Value == answers.PreferredContact.ToString()) ? answers.PreferredContact.ToString() : nameof(ContactWay.NotSaid);
}
