using Linkwork.Security;
using Linkwork.Ui;

namespace Linkwork.Pages.Account;

public sealed class IndexModel(CurrentViewer current) : LinkworkPage
{
    public bool HasTwoFactor => current.HasTwoFactor;
}
