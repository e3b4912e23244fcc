namespace Linkwork.Domain.Caseload;

/// <summary>A benefit that has stopped or been cut: urgent, never two at once.</summary>
public sealed partial class Case
{
    public List<LostBenefit> LostBenefits { get; } = [];

    public LostBenefit? OpenLostBenefit => LostBenefits.Find(lost => lost.Open);

    public string? LostBenefitProblem() => Status == CaseStatus.Closed ? "This case is closed. Reopen it first" : null;

    /// <summary>Writes down that a benefit has stopped or been cut, and that they want help with benefits. Told again while it isn't sorted, the words are
    /// added to it.</summary>
    /// <exception cref="Refusal">The case is closed.</exception>
    public LostBenefit LoseBenefit(string? inTheirWords, Guid by, DateTimeOffset at)
    {
        Refusal.If(LostBenefitProblem());
        WantsHelpWith(Need.Benefits, null, at);
        var lost = OpenLostBenefit;
        if (lost is null) LostBenefits.Add(lost = new() { TeamId = TeamId, CaseId = Id, By = by, At = at });
        lost.Add(inTheirWords);
        return lost;
    }
}
