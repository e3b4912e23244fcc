using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;

namespace Linkwork.Domain.Referrals;

/// <summary>Is this somebody the team already knows? Sure: the referral is theirs. Unsure: a person decides. Neither: somebody new.</summary>
public static class Reception
{
    /// <param name="known">Everybody in the team who might be this person, with their open case if they have one.</param>
    /// <returns>The person made for this referral, or null when there was one or somebody has to decide.</returns>
    public static Person? Receive(Referral referral, IReadOnlyList<(Person Person, Case? Open)> known, DateTimeOffset at)
    {
        var likeness = known.Select(candidate => (candidate.Person, candidate.Open, Likeness: PersonMatch.Compare(referral.Details, candidate.Person.Details)))
            .Where(candidate => candidate.Likeness != Likeness.Different).ToList();
        var sure = likeness.Where(candidate => candidate.Likeness == Likeness.Same).ToList();
        if (sure.Count == 1)
        {
            referral.IsFor(sure[0].Person.Id, at);
            if (sure[0].Open is { } open) AddTo(open, referral, null, at);
            return null;
        }

        if (likeness.Count > 0)
        {
            referral.MightBe(likeness.Select(candidate => (candidate.Person.Id, PersonMatch.Why(referral.Details, candidate.Person.Details))), at);
            return null;
        }

        var person = Person.From(referral.TeamId, referral.Details, at);
        referral.IsFor(person.Id, at);
        return person;
    }

    /// <summary>The person has an open case: the new reasons go there, and nothing the team knows is overwritten.</summary>
    public static void AddTo(Case open, Referral referral, Guid? by, DateTimeOffset at)
    {
        referral.AttachTo(open.Id, by, at);
        open.AddReasonsOf(referral, at);
    }
}
