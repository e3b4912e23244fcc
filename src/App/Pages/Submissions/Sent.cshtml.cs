using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;

namespace Linkwork.Pages.Submissions;

/// <summary>The same words whatever became of it.</summary>
[AllowAnonymous]
public sealed class SentModel : LinkworkPage;
