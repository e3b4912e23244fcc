using Linkwork.Domain.Work;

namespace Linkwork.Ui;

/// <summary>The lines of an estimate as people read them, with what goes off written as a minus.</summary>
public static class EstimateLines
{
    public static IEnumerable<(string Label, decimal? Amount)> Of(Estimate its)
    {
        (string Label, decimal? Amount)[] lines =
        [
            ("Standard allowance", its.StandardAllowance), ("Children", its.ChildElement), ("Limited capability for work-related activity", its.LcwraElement),
            ("Limited capability for work", its.LcwElement), ("Caring", its.CarerElement), ("Housing costs", its.HousingCostsElement), ("Childcare", its.ChildcareElement),
            ("Taken off for earnings", -its.TaperedReduction), ("Taken off for savings", -its.TariffIncome), ("Taken off by the benefit cap", -its.BenefitCapReduction),
        ];
        foreach (var line in lines.Where(line => line.Amount != 0)) yield return line;
        yield return ("Universal Credit", its.UniversalCredit);
        yield return ("Earnings before tax", its.Earnings);
        if (its.IncomeTax > 0) yield return ("Income tax", -its.IncomeTax);
        if (its.NationalInsurance > 0) yield return ("National insurance", -its.NationalInsurance);
        if (its.PensionContribution > 0) yield return ("Pension contributions", -its.PensionContribution);
        yield return ("What is left", its.NetIncome);
    }
}
