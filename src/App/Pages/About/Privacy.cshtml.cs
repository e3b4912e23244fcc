using Linkwork.Ui;
using Microsoft.AspNetCore.Authorization;

namespace Linkwork.Pages.About;

[AllowAnonymous]
public sealed class PrivacyModel : LinkworkPage;
