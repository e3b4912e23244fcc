using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;

namespace Linkwork.Pages.Learn;

/// <summary>What is known about work and health, for teams and referrers to read and print.</summary>
[AllowAnonymous]
public sealed class IndexModel : LinkworkPage;
