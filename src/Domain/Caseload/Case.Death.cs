namespace Linkwork.Domain.Caseload;

/// <summary>The person has died: every clock and task stops. A death recorded by mistake puts back exactly what it stopped.</summary>
public sealed partial class Case
{
    private const string ByMistake = "A death was recorded by mistake";

    /// <summary>Closes the case if it is open, and takes what is open off the plan and the diary.</summary>
    /// <param name="diary">Entries about this case, whoever they belong to.</param>
    /// <param name="at">The moment the death was recorded: by it, and only by it, the way back knows what the death stopped.</param>
    public void StopForDeath(IEnumerable<DiaryEntry> diary, Guid by, DateTimeOffset at)
    {
        foreach (var action in Actions.Where(action => action.Open)) action.Drop(at);
        foreach (var entry in diary.Where(entry => entry.CaseId == Id && entry.Open)) entry.Drop(at);
        if (Status == CaseStatus.Open) Close(ClosureReason.Died, null, by, at);
    }

    /// <summary>Takes back what <see cref="StopForDeath"/> did at that moment, and nothing else.</summary>
    public void ResumeAfterMistake(IEnumerable<DiaryEntry> diary, DateTimeOffset stoppedAt, Guid by, DateTimeOffset at)
    {
        foreach (var action in Actions.Where(action => action.DroppedAt == stoppedAt)) action.PutBack();
        foreach (var entry in diary.Where(entry => entry.CaseId == Id && entry.DroppedAt == stoppedAt)) entry.PutBack();
        if (CurrentClosure is { Reason: ClosureReason.Died } closure && closure.At == stoppedAt) Reopen(ByMistake, by, at);
    }
}
