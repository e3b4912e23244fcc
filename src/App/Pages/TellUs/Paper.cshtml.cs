using Microsoft.AspNetCore.Authorization;

namespace Linkwork.Pages.TellUs;

/// <summary>The same questions on paper, in large type.</summary>
[AllowAnonymous]
public sealed class PaperModel : TellUsPage
{
    public Task OnGetAsync() => LoadTeamsAsync();
}
