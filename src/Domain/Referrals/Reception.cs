using Linkwork.Domain.Caseload;
using Linkwork.Domain.People;

namespace Linkwork.Domain.Referrals;

/// <summary>Is this somebody the team already knows? Sure: the referral is theirs. Unsure: a person decides. Neither: somebody new.</summary>
public static partial class Reception
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

        var person = Person.Arriving(referral.TeamId, referral.Details, at);
        referral.IsFor(person.Id, at);
        return person;
    }

    /// <summary>The person has an open case: the new reasons go there, and nothing the team knows is overwritten. An answer about work ends the
    /// case's one offer if nobody has made it yet; one that anybody could have typed online waits until a person has said whose it is.</summary>
    public static void AddTo(Case open, Referral referral, Guid? by, DateTimeOffset at)
    {
        referral.AttachTo(open.Id, by, at);
        open.AddReasonsOf(referral, at);
        if (by is not null || !referral.Referrer.IsUnproven) open.TakeWorkAnswerOf(referral, at);
    }

    /// <summary>A person decided that the referral is about somebody the team knows.</summary>
    /// <exception cref="Refusal">It was decided already.</exception>
    public static void Decide(Referral referral, Person known, Case? open, Guid by, DateTimeOffset at)
    {
        referral.Match(known.Id, known: true, by, at);
        if (open is not null) AddTo(open, referral, by, at);
    }

    /// <summary>A person decided that it is about somebody new.</summary>
    /// <param name="numberTaken">Another person of the team has the NHS number: the new one is kept without, until somebody has checked.</param>
    /// <exception cref="Refusal">It was decided already.</exception>
    public static Person DecideNew(Referral referral, bool numberTaken, Guid by, DateTimeOffset at)
    {
        var person = NewPerson(referral, numberTaken, at);
        referral.Match(person.Id, known: false, by, at);
        return person;
    }

    /// <summary>The match was wrong. The referral is about somebody new: a case it opened becomes theirs, a case it was added to loses what came
    /// only from it.</summary>
    /// <param name="its">The case the referral opened or was added to, with its needs.</param>
    /// <param name="others">The other referrals added to that case, with their reasons; and the one that opened it.</param>
    /// <param name="before">The record that was said to be the same person's, if that is what is undone: it stands alone again.</param>
    /// <returns>The person it is about now, and the needs that left the case.</returns>
    /// <exception cref="Refusal">There is no match to undo.</exception>
    public static (Person Person, IReadOnlyList<CaseNeed> Removed) Undo(Referral referral, bool numberTaken, Case? its, IReadOnlyCollection<Referral> others,
        Guid by, DateTimeOffset at, Person? before = null)
    {
        Refusal.If(referral.UndoMatchProblem());
        before?.StandAlone(numberTaken ? null : referral.Details.NhsNumber);
        var person = before ?? NewPerson(referral, numberTaken, at);
        List<CaseNeed> removed = [];
        if (its?.ReferralId == referral.Id)
        {
            its.PersonId = person.Id;
            foreach (var other in others.Where(other => other.Attachment is not null))
            {
                removed.AddRange(its.Forget(other, [referral]));
                other.Detach();
            }
        }
        else if (its is not null) removed.AddRange(its.Forget(referral, others));

        referral.UndoMatch(person.Id, by, at);
        return (person, removed);
    }

    private static Person NewPerson(Referral referral, bool numberTaken, DateTimeOffset at) =>
        Person.From(referral.TeamId, numberTaken ? referral.Details with { NhsNumber = null } : referral.Details, at);
}
