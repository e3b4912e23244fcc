using Linkwork.Domain.Access;
using Linkwork.Domain.Work;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Jobs.Checks;

/// <summary>Two offers, or two days in a job, answer by answer. Neither wins.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class SideBySideModel : CheckPage
{
    public GoodWorkCheck One => Check;

    public GoodWorkCheck Other { get; private set; } = null!;

    public string HeadOf(GoodWorkCheck check) => $"{Case.About(check)}, {Format.ShortDate(check.At)}";

    public string PayOf(GoodWorkCheck check) => Case.JobOf(check) is not { } job ? "Not written down"
        : $"{(job.Hours is { } hours ? JobWords.Hours(hours) : "Hours not known")}, {JobWords.Pay(job) ?? "pay not known"}";

    public async Task<IActionResult> OnGetAsync(string reference, Guid one, Guid other)
    {
        if (!await FindCheckAsync(reference, one) || Find(other) is not { } second) return NotFound();
        Other = second;
        return Page();
    }
}
