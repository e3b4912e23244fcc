using Linkwork.Domain.Work;
using Linkwork.Ui;

namespace Linkwork.Pages.TellUs;

/// <summary>What somebody has told so far who was pressed about work. The address says nothing of what it is about: others may see it in a browser.</summary>
public sealed record TellUsAnswers : PressureTold, IAnswersOfForm
{
    public static string Form => "tell-us";
}
