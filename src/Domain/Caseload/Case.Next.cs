using Linkwork.Domain.Plans;

namespace Linkwork.Domain.Caseload;

/// <summary>What comes next: the earliest open thing with a day, from the diary or the plan. Written by the save that changes either
/// (Storage/NextActions.cs), so that a caseload reads it without looking anything up; a test recomputes it.</summary>
public sealed partial class Case
{
    /// <summary>A day that never comes, so that "nothing planned" sorts last.</summary>
    public static readonly DateOnly NothingPlanned = new(9999, 1, 1);

    /// <summary>The person has died: nothing is planned, and nobody is asked to plan anything.</summary>
    public static readonly DateOnly Stopped = new(9999, 1, 2);

    public DateOnly NextOn { get; private set; } = NothingPlanned;
    public string? NextWhat { get; private set; }

    /// <summary>Whose it is: a diary entry is the link worker's.</summary>
    public ActionOwner? NextWho { get; private set; }
}
