using System.ComponentModel.DataAnnotations;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Conversations;
using Linkwork.Domain.Outcomes;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Work;

namespace Linkwork.Pages.Conversations;

/// <summary>The words of a conversation, as a form has them.</summary>
public class WordsInput
{
    public string? WhatMatters { get; set; }

    public string? Strengths { get; set; }

    public string? WhatWouldHelp { get; set; }

    /// <summary>The person wanted to talk about work: only then is there a box for it.</summary>
    public bool TalkedOfWork { get; set; }

    public string? Work { get; set; }

    public string? Money { get; set; }

    public string? Health { get; set; }

    public WhatWasSaid Said => new(WhatMatters, Strengths, WhatWouldHelp, Work, Money, Health);

    public IEnumerable<Problem> WorkProblems()
    {
        if (Work.Said() is not null && !TalkedOfWork)
            yield return new(nameof(TalkedOfWork), "You wrote about work. Tick that they wanted to talk about it, or empty the box");
    }
}

/// <summary>A new conversation with what came of it.</summary>
public sealed class ConversationInput : WordsInput
{
    public ContactWith? How { get; set; }

    [Display(Name = "The day you talked")]
    public DateOnly? On { get; set; }

    /// <summary>The needs the case had when the form was opened.</summary>
    public List<Need> Shown { get; set; } = [];

    public List<Need> Needs { get; set; } = [];

    /// <summary>As typed: 1–10, or nothing when not asked.</summary>
    public Dictionary<Need, string?> Importance { get; set; } = [];

    public OfferInput Offer { get; set; } = new();

    public Ons4Input Ons4 { get; set; } = new();

    /// <summary>They said that a benefit has stopped or been cut.</summary>
    public bool LostBenefit { get; set; }

    public string? LostBenefitWords { get; set; }

    public IReadOnlyDictionary<Need, int?> Chosen => Needs.Distinct().ToDictionary(need => need, need => Importance.GetValueOrDefault(need).Said() is not { } typed
        ? null : int.TryParse(typed, out var number) ? number : (int?)NotANumber);

    // Out of range on purpose, so that the sentence about 1 to 10 is shown.
    private const int NotANumber = -1;
}

/// <summary>The one offer of a work conversation and its answer.</summary>
public sealed class OfferInput
{
    public WorkAnswer? Answer { get; set; }

    [Display(Name = "The day they chose")]
    public DateOnly? Until { get; set; }

    public RaisedBy? RaisedBy { get; set; }

    public IEnumerable<Problem> Problems(Case its, DateOnly today)
    {
        if (Answer is null && RaisedBy is null && Until is null) yield break;
        if (its.WorkOfferProblem(Answer, Until, today) is { } problem) yield return new(Answer is null ? nameof(Answer) : nameof(Until), problem);
        if (RaisedBy is null) yield return new(nameof(RaisedBy), "Say who brought up work first");
    }
}

/// <summary>Answers to ONS4, any of which may be left out.</summary>
public sealed class Ons4Input
{
    [Display(Name = "the first wellbeing answer")]
    public int? Satisfied { get; set; }

    [Display(Name = "the second wellbeing answer")]
    public int? Worthwhile { get; set; }

    [Display(Name = "the third wellbeing answer")]
    public int? Happy { get; set; }

    [Display(Name = "the fourth wellbeing answer")]
    public int? Anxious { get; set; }

    public Ons4Answers Answers => new(Satisfied, Worthwhile, Happy, Anxious);

    /// <summary>None at all is fine where the questions are only part of a page.</summary>
    public IEnumerable<Problem> ProblemsIfAny() => Answers.Any ? Answers.Problems() : [];
}
