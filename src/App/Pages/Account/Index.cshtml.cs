using Linkwork.Ui;

namespace Linkwork.Pages.Account;

public sealed class IndexModel : LinkworkPage;
