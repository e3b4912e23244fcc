using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Pages.Directory.Parts;

/// <summary>Whom to ask about a service, and who may see how to reach them.</summary>
[Requires(Permission.EditDirectory)]
[FollowsMerge]
[RequestFormLimits(ValueCountLimit = PartInput.MostValues)]
public sealed class ContactsModel : PartsPage<ContactInput>
{
    public override string Noun => "Contact";

    protected override IEnumerable<ContactInput> Saved => Service.Contacts.OrderBy(contact => contact.Id).Select(ContactInput.Of);

    protected override IEnumerable<Problem> Problems(ContactInput row) => row.Problems();

    protected override Task<IReadOnlyList<int>> WriteAsync(IReadOnlyList<ContactInput> rows, IReadOnlyList<Guid> ids)
    {
        List<ServiceContact> contacts = [.. rows.Zip(ids, (row, id) => row.Contact(Service.Id, id))];
        var opened = Service.Opened(contacts);
        if (opened.Count == 0 || KnowsWhoAsked) Service.Put(contacts, Now);
        return Task.FromResult<IReadOnlyList<int>>([.. opened.Select(contact => contacts.IndexOf(contact))]);
    }

    protected override string Done() => "The contacts are saved.";
}
