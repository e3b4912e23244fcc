using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Directory.Parts;

/// <summary>When a service runs, as rules that a search can use.</summary>
[Requires(Permission.EditDirectory)]
[FollowsMerge]
[RequestFormLimits(ValueCountLimit = PartInput.MostValues)]
public sealed class TimesModel : PartsPage<TimeInput>
{
    public override string Noun => "Time";

    /// <summary>What the provider says of it in words, beside the rules.</summary>
    public string? OwnWords => Service.OwnWhen;

    protected override IEnumerable<TimeInput> Saved => Service.Schedules.OrderBy(rule => rule.Id).Select(TimeInput.Of);

    /// <summary>The rule that a row stands for, when the form has no words for how it repeats.</summary>
    public Schedule? Unworded(TimeInput row) => Before(row) is { } rule && TimeInput.Of(rule).Repeats == Repeats.Otherwise ? rule : null;

    /// <summary>What a row says so far.</summary>
    public string? Reads(TimeInput row) => row.Problems(Before(row)).Any() ? null : row.Rule(Before(row), Service.Id, Guid.Empty).InWords(Today);

    protected override IEnumerable<Problem> Problems(TimeInput row) =>
        row.Problems(Before(row)).Concat(Service.GivesAway(row.Note) ? [new Problem(nameof(row.Note), Service.GivenAway)] : []);

    protected override Task<IReadOnlyList<int>> WriteAsync(IReadOnlyList<TimeInput> rows, IReadOnlyList<Guid> ids)
    {
        Service.Put([.. rows.Zip(ids, (row, id) => row.Rule(Before(row), Service.Id, id))], Now);
        return Task.FromResult<IReadOnlyList<int>>([]);
    }

    protected override string Done() => "The times are saved.";

    private Schedule? Before(TimeInput row) => Service.Schedules.Find(rule => rule.Id == row.Id);
}
