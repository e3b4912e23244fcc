using Linkwork.Domain.Work;

namespace Linkwork.Ui;

/// <summary>The lines of an estimate as people read them, with what goes off written as a minus.</summary>
public static class EstimateLines
{
    private static readonly (string Label, Func<Estimate, decimal?> Amount, bool Always)[] Lines =
    [
        ("Standard allowance", its => its.StandardAllowance, true), ("Children", its => its.ChildElement, false),
        ("Limited capability for work-related activity", its => its.LcwraElement, false), ("Limited capability for work", its => its.LcwElement, false),
        ("Caring", its => its.CarerElement, false), ("Housing costs", its => its.HousingCostsElement, false), ("Childcare", its => its.ChildcareElement, false),
        ("Taken off for earnings", its => -its.TaperedReduction, false), ("Taken off for savings", its => -its.TariffIncome, false),
        ("Taken off by the benefit cap", its => -its.BenefitCapReduction, false), ("Universal Credit", its => its.UniversalCredit, true),
        ("Earnings before tax", its => its.Earnings, true), ("Income tax", its => -its.IncomeTax, false), ("National insurance", its => -its.NationalInsurance, false),
        ("Pension contributions", its => -its.PensionContribution, false), ("Left after tax", its => its.NetIncome, true),
    ];

    /// <summary>Those lines that say something about any of the estimates, with an amount for each; null is not known.</summary>
    public static IEnumerable<(string Label, IReadOnlyList<decimal?> Amounts)> Of(params IReadOnlyList<Estimate> estimates) =>
        Lines.Where(line => line.Always || estimates.Any(its => line.Amount(its) != 0)).Select(line => (line.Label, (IReadOnlyList<decimal?>)[.. estimates.Select(line.Amount)]));

    public static string Words(decimal? amount) => amount is { } known ? $"{(known < 0 ? "−" : "")}£{Math.Abs(known):#,0.00}" : "not known";
}
