using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Security;

namespace Linkwork.App.Tests.Security;

public class PublicFormsTests
{
    [Fact]
    public async Task One_address_may_send_so_many_forms_a_minute_and_another_still_may()
    {
        var app = await TestApp.NewAsync("Sqlite");
        var (busy, other) = (new Visitor(app), new Visitor(app));
        var page = await busy.Get("/sign-in");
        for (var i = 0; i < SecurityRoom.FormsAMinute; i++) Assert.Equal(HttpStatusCode.OK, (await busy.Send(page)).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await busy.Send(page)).Status);
        Assert.Equal(HttpStatusCode.OK, (await busy.Get("/sign-in")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.Post("/sign-in")).Status);
    }
}
