namespace Linkwork.Domain.Work;

/// <summary>What somebody would like to try.</summary>
public enum TryOut { Volunteering, WorkTrial, PermittedWork, PaidJob }

/// <summary>A benefit whose rules a start may touch.</summary>
public enum StartBenefit { UniversalCredit, EmploymentAndSupportAllowance, JobseekersAllowance, CarersAllowance, PersonalIndependencePayment, HousingBenefitOrCouncilTaxReduction }

/// <summary>A sheet for starting something safely: who to tell, what it changes and what stays, and what to keep. Advice in general: each sheet sends the
/// person to a benefits adviser first, and promises nothing.</summary>
/// <remarks>England. Sources: GOV.UK, volunteering while you claim benefits; Employment and Support Allowance Regulations 2008, reg. 45 (permitted work);
/// GOV.UK, work trials; Department for Business and Trade, minimum wage guidance on unpaid work trials; Universal Credit, Personal Independence Payment and
/// Carer's Allowance pages on changes of circumstances. Amounts come from the dated rates.</remarks>
public sealed record SafeStart(IReadOnlyList<string> Tell, IReadOnlyList<string> Changes, IReadOnlyList<string> Stays, IReadOnlyList<string> Keep)
{
    /// <param name="benefits">Those they get. Empty: none, or they would rather not say.</param>
    /// <param name="notSure">They don't know what they get.</param>
    public static SafeStart For(TryOut what, IReadOnlyCollection<StartBenefit> benefits, bool notSure, Rates rates)
    {
        List<string> tell = [], changes = [], stays = [];
        if (notSure) tell.Add("You aren’t sure which benefits you get. A benefits adviser can find out with you: ask before you start.");
        else if (benefits.Count > 0) tell.Add("A benefits adviser, before you start: rules change, and yours may differ.");
        foreach (var benefit in benefits.Distinct().Order()) Add(what, benefit, rates, tell, changes, stays);
        tell.Add(what switch
        {
            TryOut.Volunteering => "Whoever looks after volunteers there, about what helps you and what you can’t do. You need not say why.",
            _ => "The employer, about what helps you at work, if you want to. You need not say what your health condition is.",
        });
        changes.AddRange(what switch
        {
            TryOut.Volunteering =>
            [
                "Travel, meals and other costs may be paid back to you. Keep to what you really spent: anything more may count as pay.",
                "For a firm that makes a profit, or for your own family, it may not count as volunteering. Ask first.",
            ],
            TryOut.WorkTrial =>
            [
                "A trial through the Jobcentre is your choice. It is for a real job of 16 hours or more a week, and mostly takes about 5 days; 30 is the most. Benefits go on, and there is no pay.",
                "A trial shift that an employer sets up is another thing. More than is needed to see whether you can do the job, and mostly more than a day, has to be paid at the minimum wage.",
            ],
            TryOut.PermittedWork => [],
            _ => [$"From the age of 21 on at least £{rates.MinimumWage:0.00} an hour has to be paid, and the first day counts."],
        });
        return new(tell, changes, stays,
        [
            "The name of who you told, the day, and what they said.", "The letter below, and any answer to it.",
            what == TryOut.Volunteering ? "Tickets and receipts for what was paid back." : "Payslips, and the hours you worked.",
        ]);
    }

    /// <summary>The letter, one paragraph a line, for the person to fill in and sign. Nothing in it tells of their health.</summary>
    /// <param name="where">With whom, or null to be filled in by hand.</param>
    /// <param name="from">The first day as it is written, or null.</param>
    /// <param name="hours">Hours a week as they are written, or null.</param>
    public static IReadOnlyList<string> Letter(TryOut what, string? where, string? from, string? hours)
    {
        var (with, on, week) = (where ?? "______________________", from ?? "______________", hours ?? "____");
        return
        [
            what switch
            {
                TryOut.Volunteering => $"I am writing to tell you that I will volunteer with {with}, from {on}, for about {week} hours a week. I get no pay. Only my costs, such as travel, are paid back.",
                TryOut.WorkTrial => $"I am writing to tell you that I will take part in a work trial with {with}, from {on}, for about {week} hours a week.",
                TryOut.PermittedWork => $"I am writing to tell you that I will do permitted work with {with}, from {on}, for about {week} hours a week. My pay before tax will be £________ a week.",
                _ => $"I am writing to tell you that I will start paid work with {with}, from {on}, for about {week} hours a week. My pay before tax will be £________ a ________.",
            },
            "I am trying this out. If it stops or changes, I will tell you.",
            "Please write back to say that you have this letter, and whether it changes anything for me. Please keep a copy with my claim.",
        ];
    }

    private static void Add(TryOut what, StartBenefit benefit, Rates rates, List<string> tell, List<string> changes, List<string> stays)
    {
        var paid = what is TryOut.PaidJob or TryOut.PermittedWork;
        switch (benefit)
        {
            case StartBenefit.UniversalCredit:
                tell.Add("Universal Credit, in your online account or by phone, before you start.");
                if (what == TryOut.PermittedWork) changes.Add("Permitted work is a rule of Employment and Support Allowance. Universal Credit has no limit of hours: pay lowers it bit by bit.");
                else if (paid) changes.Add("Universal Credit has no limit of hours. It goes down as pay goes up, and some earnings limits may matter to you: see “Better or worse off”, and ask before your first work capability assessment.");
                else stays.Add("Universal Credit goes on. If you have agreed to look for work, time given here may count for part of it: ask for that to be written down.");
                break;
            case StartBenefit.EmploymentAndSupportAllowance:
                tell.Add(paid ? "The office that pays your Employment and Support Allowance, on the form PW1, before you start." : "The office that pays your Employment and Support Allowance, before you start.");
                if (paid) changes.Add($"With Employment and Support Allowance you may do permitted work: less than 16 hours a week, and at most £{rates.PermittedWorkLimitWeek:0.00} a week. Above either, it may stop: get advice first.");
                else stays.Add("Employment and Support Allowance goes on. What you do may be spoken of when you are next assessed: write down what you can do only with rest or help.");
                break;
            case StartBenefit.JobseekersAllowance:
                tell.Add("Your Jobcentre, before you start.");
                changes.Add(paid ? "Jobseeker’s Allowance goes down with pay, and stops from 16 hours a week on." : "For Jobseeker’s Allowance you still have to be free to take a job and to look for one.");
                break;
            case StartBenefit.CarersAllowance:
                tell.Add("The Carer’s Allowance unit.");
                if (paid) changes.Add($"Carer’s Allowance stops in a week in which you earn more than £{rates.CarersAllowanceLimitWeek:0} after tax and some costs. It doesn’t go down bit by bit: one pound more ends it.");
                stays.Add("For Carer’s Allowance you still have to care for 35 hours a week.");
                break;
            case StartBenefit.PersonalIndependencePayment:
                stays.Add("Personal Independence Payment is paid in work and out of it. Tell them if the help that you need has changed; working is not that by itself.");
                break;
            default:
                tell.Add("Your council.");
                changes.Add(paid ? "Housing Benefit and council tax reduction may go down with pay. Each council has its own rules for council tax: ask yours." : "Without pay, Housing Benefit and council tax reduction mostly stay as they are. Ask your council.");
                break;
        }
    }
}

public static class SafeStartWords
{
    public static string Words(this TryOut what) => what switch
    {
        TryOut.WorkTrial => "A work trial", TryOut.PermittedWork => "Permitted work, with Employment and Support Allowance",
        TryOut.PaidJob => "A paid job, to see how it goes", _ => what.InWords(),
    };

    public static string Words(this StartBenefit benefit) => benefit switch
    {
        StartBenefit.UniversalCredit => "Universal Credit", StartBenefit.EmploymentAndSupportAllowance => "Employment and Support Allowance",
        StartBenefit.JobseekersAllowance => "Jobseeker’s Allowance", StartBenefit.CarersAllowance => "Carer’s Allowance",
        StartBenefit.PersonalIndependencePayment => "Personal Independence Payment", _ => "Housing Benefit or council tax reduction",
    };
}
