namespace Linkwork.Domain.Work;

/// <summary>What can be done while a job is at risk. Names go with actions on plans only as words, so they may change.</summary>
public enum KeepTheJobOption
{
    AskAboutDates, StayInTouch, AdviceFirst, FitNoteOptions, SickPay, Adjustments, OccupationalHealth, PhasedReturn, AccessToWork, SomebodyBesideThem,
}

/// <summary>Keep-the-job options in plain words, for the person and their link worker. Everything here is offered; none of it is asked of anybody.</summary>
/// <param name="ThisWeek">Worth doing in the next days: dates and advice don't wait well.</param>
/// <param name="Action">What stands on the plan when they choose it.</param>
/// <param name="Support">The need by which the directory finds help with it.</param>
/// <remarks>England. Sources: Statement of Fitness for Work guidance (Department for Work and Pensions); Employment Rights Act 2025, sick pay from
/// 6 April 2026 from the first day and without an earnings floor; Equality Act 2010, sections 6 and 20; Employment Relations Act 1999, section 10. No amounts: they
/// change, and GOV.UK has them.</remarks>
public sealed record KeepTheJob(KeepTheJobOption Option, bool ThisWeek, string Title, string Says, string Action, Plans.ActionOwner Who, Need? Support = null)
{
    public static IReadOnlyList<KeepTheJob> All { get; } =
    [
        new(KeepTheJobOption.AskAboutDates, true, "Write down the dates",
            "When does the fit note end? Is there a meeting, a letter to answer, the end of a trial period? With the dates on paper the rest is easier to plan.",
            "Write down the dates: fit note, meetings, letters to answer", Plans.ActionOwner.Both),
        new(KeepTheJobOption.StayInTouch, true, "Stay in touch with work, on your terms",
            "Agree who writes to whom, how and how often. You need not say what your illness is. Keep letters and messages; write down what was said on the phone and when.",
            "Agree with work who keeps in touch, how and how often", Plans.ActionOwner.Person),
        new(KeepTheJobOption.AdviceFirst, true, "Get advice before you resign or sign anything",
            "Acas gives free advice on rights at work, to anybody. If you think you were treated unfairly, ask this week: the time for a claim is short and runs from the day it "
            + "happened. If you get benefits, ask a benefits adviser before you leave or refuse a job.",
            "Get free advice from Acas before deciding anything", Plans.ActionOwner.Both, Need.LegalAdvice),
        new(KeepTheJobOption.FitNoteOptions, true, "Ask for a fit note that says what you can do",
            "A fit note can say “may be fit for work” with a phased return, different hours, different duties or changes to the workplace. GPs, nurses, occupational therapists, pharmacists "
            + "and physiotherapists can write one. If work can’t make the changes, it counts as “not fit” and you stay off.",
            "Talk with whoever writes the fit note about “may be fit for work”", Plans.ActionOwner.Person),
        new(KeepTheJobOption.SickPay, true, "Check your sick pay",
            "Since 6 April 2026 employees have Statutory Sick Pay from the first day they are ill, however little they earn. Check the current rate on GOV.UK, and your contract: "
            + "some employers pay more. If it isn’t paid, ask work for the reason in writing.",
            "Check sick pay: the current rate on GOV.UK, and the contract", Plans.ActionOwner.Both, Need.Benefits),
        new(KeepTheJobOption.Adjustments, false, "Ask for changes at work",
            "Later starts, breaks, a quieter place, lighter duties, some days at home. When a health condition lasts a year or more and makes daily life much harder, the law calls it a disability and an employer "
            + "has to make reasonable adjustments. You can ask before anybody has a name for it.",
            "List what would help at work, and ask for it in writing", Plans.ActionOwner.Both),
        new(KeepTheJobOption.OccupationalHealth, false, "Ask for occupational health",
            "Many employers have somebody who looks at what your health means for the job and advises both sides. You may ask to read the report before your employer does.",
            "Ask work for a talk with occupational health", Plans.ActionOwner.Person),
        new(KeepTheJobOption.PhasedReturn, false, "Plan a phased return",
            "Start with fewer hours or lighter duties and add to them week by week, with a day to look at how it goes. Agree in writing what you will be paid meanwhile.",
            "Plan a phased return, week by week, with pay agreed in writing", Plans.ActionOwner.Both),
        new(KeepTheJobOption.AccessToWork, false, "Look at Access to Work",
            "A grant from the government that can pay for equipment, travel or somebody to help you do the job, beyond what your employer has to do. You apply yourself, on GOV.UK.",
            "Look at Access to Work on GOV.UK, and apply if it fits", Plans.ActionOwner.Both),
        new(KeepTheJobOption.SomebodyBesideThem, false, "Take somebody with you",
            "To a grievance or disciplinary meeting you may take a colleague or somebody from a union. To any other meeting you can ask.",
            "Find somebody to come along to the meeting", Plans.ActionOwner.Person, Need.Work),
    ];

    public static KeepTheJob Of(KeepTheJobOption option) => All.Single(row => row.Option == option);
}
