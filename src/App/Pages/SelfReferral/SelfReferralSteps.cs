using Linkwork.Domain.People;
using Linkwork.Domain.Shared;

namespace Linkwork.Pages.SelfReferral;

/// <summary>The questions, in order: which answers each takes, and what may be wrong with them.</summary>
public sealed record SelfReferralStep(string Name, Func<SelfReferralAnswers, SelfReferralAnswers, SelfReferralAnswers> Take,
    Func<SelfReferralAnswers, DateOnly, IEnumerable<Problem>> Problems)
{
    private const int Line = 200;
    private const int Text = 2000;

    public static IReadOnlyList<SelfReferralStep> All { get; } =
    [
        new("team", (from, into) => into with { TeamId = from.TeamId }, (answers, _) => If(answers.TeamId is null, nameof(SelfReferralAnswers.TeamId), "Choose the team nearest you")),
        new("name", (from, into) => into with { GivenName = from.GivenName, FamilyName = from.FamilyName }, (answers, today) => Of(answers, today, "GivenName", "FamilyName")),
        new("birthday", (from, into) => into with { BornOn = from.BornOn }, (answers, today) => Of(answers, today, "BornOn")),
        new("home", (from, into) => into with { NoFixedAbode = from.NoFixedAbode, Address = from.Address, Postcode = from.Postcode },
            (answers, today) => Of(answers, today, "Postcode").Concat(Long("Address", answers.Address, 500))),
        new("doctor", (from, into) => into with { Practice = from.Practice }, (answers, _) => Long("Practice", answers.Practice, Line)),
        new("contact", (from, into) => into with { Phone = from.Phone, Email = from.Email, PreferredContact = from.PreferredContact }, (answers, _) => Contact(answers)),
        new("safe", (from, into) => into with { LeaveMessage = from.LeaveMessage, MustNotKnow = from.MustNotKnow },
            (answers, _) => If(answers.LeaveMessage is null, "LeaveMessage", "Tell us if we can leave a message").Concat(Long("MustNotKnow", answers.MustNotKnow, Text))),
        new("help", (from, into) => into with { Reasons = from.Reasons }, (answers, _) => If(answers.Reasons.Count == 0, "Reasons", "Choose at least one thing. “Something else” is fine")),
        new("story", (from, into) => into with { Story = from.Story }, (answers, _) => Long("Story", answers.Story, Text)),
        new("work", (from, into) => into with { Work = from.Work }, (_, _) => []),
        new("safety", (from, into) => into with { HasRisks = from.HasRisks, Risks = from.Risks }, (answers, _) => Risks(answers)),
        new("needs", (from, into) => into with { Language = from.Language, Interpreter = from.Interpreter, AccessNeeds = from.AccessNeeds },
            (answers, _) => Long("Language", answers.Language, Line).Concat(Long("AccessNeeds", answers.AccessNeeds, Text))),
    ];

    /// <summary>The names and the birthday are asked about "you", so the domain's sentences are said anew.</summary>
    private static IEnumerable<Problem> Of(SelfReferralAnswers answers, DateOnly today, params string[] fields) =>
        answers.ToReferral(null, default).Details.Problems(today).Where(problem => fields.Contains(problem.Field))
            .Select(problem => problem with { Sentence = problem.Sentence.Replace("the person’s", "your", StringComparison.Ordinal) });

    private static IEnumerable<Problem> Contact(SelfReferralAnswers answers)
    {
        if (answers.Email.Said() is { } email && !(email.IndexOf('@') is > 0 and var at && at < email.Length - 1))
            yield return new("Email", "Check the email address. It should look like name@example.org");
        if (answers.Phone.Said() is { } phone && phone.Count(char.IsAsciiDigit) < 7) yield return new("Phone", "Check the phone number. It is too short");
        if (answers.PreferredContact is ContactWay.Phone or ContactWay.Text && answers.Phone.Said() is null) yield return new("Phone", "Enter your phone number, or choose another way");
        if (answers.PreferredContact == ContactWay.Email && answers.Email.Said() is null) yield return new("Email", "Enter your email address, or choose another way");
        foreach (var problem in Long("Phone", answers.Phone, 40).Concat(Long("Email", answers.Email, 254))) yield return problem;
    }

    private static IEnumerable<Problem> Risks(SelfReferralAnswers answers)
    {
        if (answers.HasRisks is null) yield return new("HasRisks", "Choose yes or no");
        if (answers.HasRisks == true && answers.Risks.Said() is null) yield return new("Risks", "Tell us in a few words, or choose no");
        foreach (var problem in Long("Risks", answers.Risks, Text)) yield return problem;
    }

    private static IEnumerable<Problem> Long(string field, string? value, int most) => If(value?.Length > most, field, $"Please write less: {most:N0} letters at most");

    private static IEnumerable<Problem> If(bool wrong, string field, string sentence) => wrong ? [new(field, sentence)] : [];
}
