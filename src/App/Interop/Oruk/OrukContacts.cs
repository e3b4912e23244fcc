using System.Text.Json;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Oruk;

/// <summary>Whom to ask about a service.</summary>
internal static class OrukContacts
{
    /// <summary>A phone without a name is the service's own.</summary>
    public static bool IsNobody(JsonElement contact) => contact.Text("name") is null && contact.Text("title") is null && contact.Text("email") is null;

    public static IEnumerable<FeedContact> Of(JsonElement service) => service.Each("contacts").Where(contact => !IsNobody(contact)).Select(contact =>
        new FeedContact(
            PlainText.OneLine(contact.Text("name")), PlainText.OneLine(contact.Text("title")),
            contact.Each("phones").Select(phone => PlainText.OneLine(phone.Text("number"))).FirstOrDefault(number => number is not null),
            WebAddress.Mailbox(contact.Text("email"))) { Id = TakenIds.Read(contact.Text("id")) });
}
