using System.Globalization;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Conversations;
using Linkwork.Domain.People;
using Linkwork.Domain.Plans;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.OnwardReferrals;

/// <summary>Everything of a case that could go to a service, each in its category. What does go, the gate decides.</summary>
/// <remarks>Safeguarding concerns, contacts' notes and the answer to the work offer are never among them: nobody outside the team can
/// tell "not now" from never asked.</remarks>
public static class OnwardItems
{
    public const string Name = "Name", NationalInsurance = "National Insurance number";

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The categories that somebody can agree to; safeguarding goes by the lawful override only.</summary>
    public static IReadOnlyList<DataCategory> Categories { get; } =
        [DataCategory.Contact, DataCategory.Needs, DataCategory.Story, DataCategory.Health, DataCategory.Work, DataCategory.Money];

    /// <param name="its">With needs, goals, conversations and lost benefits.</param>
    /// <param name="note">What the link worker adds, and the category it belongs to.</param>
    /// <param name="nationalInsuranceNumber">For a programme that needs it; goes masked.</param>
    public static IReadOnlyList<SharedItem> Of(Case its, PersonDetails person, (DataCategory Category, string? Text) note, string? nationalInsuranceNumber = null) =>
    [
        .. Contact(person), Item(DataCategory.NationalInsurance, NationalInsurance, nationalInsuranceNumber is { } number ? NationalInsuranceNumber.Mask(number) : null), .. Needs(its), .. Said(its.Conversations.MaxBy(talk => talk.HappenedAt)), .. Goals(its),
        .. its.LostBenefits.Where(lost => lost.Open).Select(lost => Item(DataCategory.Money, "A benefit has stopped or been cut", lost.InTheirWords ?? "Yes")),
        Item(DataCategory.Health, "Access needs", person.AccessNeeds), Item(note.Category, "From the link worker", note.Text),
        new(DataCategory.Safeguarding, "Risks", its.Risks ?? "", IsRisk: true),
    ];

    private static IEnumerable<SharedItem> Contact(PersonDetails person) =>
    [
        Item(DataCategory.Contact, Name, person.FullName), Item(DataCategory.Contact, "Pronouns", person.Pronouns),
        Item(DataCategory.Contact, "Date of birth", person.BornOn.ToString("d MMMM yyyy", British)),
        Item(DataCategory.Contact, "Phone", person.Phone), Item(DataCategory.Contact, "Email", person.Email),
        Item(DataCategory.Contact, "Address", person.NoFixedAbode ? "No fixed abode" : string.Join(", ", new[] { person.Address.Said(), person.Postcode.Said() }.OfType<string>())),
        Item(DataCategory.Contact, "Reach them through", string.Join(", ", new[] { person.OtherName.Said(), person.OtherRelationship.Said(), person.OtherPhone.Said() }.OfType<string>())),
        Item(DataCategory.Contact, "Contacting them safely", Safely(person)),
        Item(DataCategory.Contact, "Language", person.Interpreter ? $"{person.Language.Said() ?? "Language not known"}, with an interpreter" : person.Language),
    ];

    // Goes wherever a way of reaching them goes: a message left where somebody must not know does harm.
    private static string Safely(PersonDetails person)
    {
        var message = person.LeaveMessage switch
        {
            MessageSafety.Yes => "A message may be left.", MessageSafety.No => "Do not leave a message.", _ => "Nobody has asked whether a message may be left, so don’t leave one.",
        };
        var hidden = person.MustNotKnow.Said() is { } who ? $" Must not know: {who}." : "";
        return $"{message}{hidden} {person.SafeContactNote}".Trim();
    }

    private static IEnumerable<SharedItem> Needs(Case its) => its.Needs.OrderBy(need => need.Need)
        .Select(need => Item(need.Need.Category(), $"Wants help with {need.Need.Label().ToLowerInvariant()}", need.InTheirWords.Said() ?? "Yes"));

    private static IEnumerable<SharedItem> Said(Conversation? talk) => talk is null ? [] :
    [
        Item(DataCategory.Story, "What matters to them", talk.WhatMatters), Item(DataCategory.Story, "Strengths", talk.Strengths),
        Item(DataCategory.Story, "What would help", talk.WhatWouldHelp), Item(DataCategory.Health, "About health", talk.Health),
        Item(DataCategory.Work, "About work", talk.Work), Item(DataCategory.Money, "About money", talk.Money),
    ];

    private static IEnumerable<SharedItem> Goals(Case its) => its.Goals.Where(goal => goal.State is GoalState.Current or GoalState.PartlyReached)
        .OrderBy(goal => goal.At).ThenBy(goal => goal.Id).Select((goal, i) => Item(goal.Need.Category(), $"Goal {i + 1}, in their words", goal.InTheirWords));

    private static SharedItem Item(DataCategory category, string label, string? text) => new(category, label, text ?? "");
}
