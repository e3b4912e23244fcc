using Linkwork.Security;
using Linkwork.Ui;

namespace Linkwork.Pages.Directory;

/// <summary>Says how a search puts services in order.</summary>
[Requires(Permission.SeeDirectory)]
public sealed class OrderModel : LinkworkPage;
