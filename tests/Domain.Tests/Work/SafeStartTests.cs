using FsCheck.Xunit;
using Linkwork.Domain.Work;

namespace Linkwork.Domain.Tests.Work;

public class SafeStartTests
{
    private static SafeStart For(TryOut what, params StartBenefit[] benefits) => SafeStart.For(what, benefits, false, Households.Now);

    [Fact]
    public void Permitted_work_on_ESA_names_the_form_the_hours_and_the_limit_of_the_year()
    {
        var sheet = For(TryOut.PermittedWork, StartBenefit.EmploymentAndSupportAllowance);
        Assert.Contains(sheet.Tell, line => line.Contains("PW1", StringComparison.Ordinal));
        Assert.Contains(sheet.Changes, line => line.Contains($"less than 16 hours a week, and at most £{Households.Now.PermittedWorkLimitWeek:0.00} a week", StringComparison.Ordinal));
    }

    [Fact]
    public void Volunteering_on_a_benefit_changes_no_amount_and_says_whom_to_tell()
    {
        var sheet = For(TryOut.Volunteering, StartBenefit.UniversalCredit, StartBenefit.EmploymentAndSupportAllowance);
        Assert.Contains(sheet.Stays, line => line.StartsWith("Universal Credit goes on", StringComparison.Ordinal));
        Assert.DoesNotContain(sheet.Changes, line => line.Contains('£', StringComparison.Ordinal));
        Assert.Contains(sheet.Tell, line => line.StartsWith("Universal Credit", StringComparison.Ordinal));
    }

    [Fact]
    public void Permitted_work_isnt_promised_to_somebody_on_universal_credit() =>
        Assert.Contains(For(TryOut.PermittedWork, StartBenefit.UniversalCredit).Changes, line => line.Contains("Universal Credit has no limit of hours", StringComparison.Ordinal));

    [Fact]
    public void Carers_allowance_is_warned_of_as_ending_at_once() =>
        Assert.Contains(For(TryOut.PaidJob, StartBenefit.CarersAllowance).Changes, line => line.Contains($"£{Households.Now.CarersAllowanceLimitWeek:0} ", StringComparison.Ordinal) && line.Contains("one pound more ends it", StringComparison.Ordinal));

    [Property]
    public bool Whoever_gets_a_benefit_or_isnt_sure_is_sent_to_an_adviser_first_and_no_line_stands_twice(TryOut what, StartBenefit[] benefits, bool notSure)
    {
        var sheet = SafeStart.For(what, benefits, notSure, Households.Now);
        List<string> lines = [.. sheet.Tell, .. sheet.Changes, .. sheet.Stays, .. sheet.Keep];
        return sheet.Keep.Count > 0 && lines.Distinct().Count() == lines.Count && ((benefits.Length == 0 && !notSure) || sheet.Tell[0].Contains("benefits adviser", StringComparison.Ordinal));
    }

    [Fact]
    public void The_letter_leaves_blanks_for_what_isnt_said_and_nothing_in_it_tells_of_health()
    {
        foreach (var what in Enum.GetValues<TryOut>())
        {
            Assert.Contains("____", SafeStart.Letter(what, null, null, null)[0], StringComparison.Ordinal);
            var said = string.Join(' ', SafeStart.Letter(what, "the lifeboat house", "1 June 2026", "4"));
            Assert.Contains("with the lifeboat house, from 1 June 2026, for about 4 hours a week", said, StringComparison.Ordinal);
            foreach (var word in (string[])["health", "ill", "condition", "sick", "disab"]) Assert.DoesNotMatch($@"\b{word}", said);
        }
    }
}
