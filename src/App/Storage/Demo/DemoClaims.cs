using Linkwork.Domain.Directory;
using Linkwork.Security;

namespace Linkwork.Storage.Demo;

/// <summary>What organisations say of their own entries: one that claimed them, what waits for an editor and what was decided, and an entry with a history.</summary>
internal static class DemoClaims
{
    private const string Editor = "Grace Ashdown";

    public static IEnumerable<object> Of(DemoDirectory directory, DemoStaff staff, DateTimeOffset now)
    {
        var choir = directory.Services.First(service => service.Name == "Come and sing");
        var runBy = directory.Of(choir.OrganisationId);
        foreach (var row in Claimed(runBy, staff.User("Jo Lindley"), now.AddDays(-20))) yield return row;
        foreach (var change in choir.Propose(new Dictionary<ProposedField, string?>
        {
            [ProposedField.Description] = choir.Description + " Since the summer we also sing on the pier, when it is dry.", [ProposedField.Cost] = "£2, first time free", [ProposedField.Email] = "jo@singers.example",
        }, new(runBy.Name, UserId: staff.Named("Jo Lindley")), now.AddDays(-1))) yield return change;
        foreach (var row in Decided(directory, staff.Named("Tom Birtwistle"), now)) yield return row;
        foreach (var row in Past(directory.Services.First(service => service.Name == "Community lunch"), now)) yield return row;
    }

    // A hash of nothing anybody has: this code is used and opens nothing.
    private static IEnumerable<object> Claimed(Organisation runBy, User keeper, DateTimeOffset at)
    {
        var code = ClaimCode.Emailed(runBy.Id, new string('0', 64), runBy.Email!, at.AddHours(-2));
        yield return code;
        yield return code.Use(keeper.Id, keeper.Name, keeper.Email!, at);
    }

    /// <summary>The advice centre's: one taken over, one left as it was and why, one that waits.</summary>
    private static IEnumerable<object> Decided(DemoDirectory directory, Guid provider, DateTimeOffset now)
    {
        var (debt, line) = (directory.Services.First(service => service.Name == "Debt and money advice"), directory.Services.First(service => service.Name == "Employment rights line"));
        var by = new OwnWord(directory.NameOf(debt.OrganisationId), UserId: provider);
        var said = debt.Propose(new Dictionary<ProposedField, string?> { [ProposedField.When] = "Weekdays 10am to 4pm, Wednesdays to 7pm", [ProposedField.WhoFor] = "Anybody in the county" }, by, now.AddDays(-9));
        said[0].Accept(debt, Editor, now.AddDays(-8));
        said[1].Decline(debt, "Your funding is for the borough. Tell us if that has changed", Editor, now.AddDays(-8));
        foreach (var change in said) yield return change;
        yield return Changed(debt, EntryChangeHow.Proposal, Editor, now.AddDays(-8), by.Organisation, (MergeField.When, said[0].Before, said[0].After));
        foreach (var change in line.Propose(new Dictionary<ProposedField, string?> { [ProposedField.Languages] = "English, Polish on Thursdays" }, by, now.AddDays(-1))) yield return change;
    }

    /// <summary>An editor's change, one by its feed, and a mistake that was put back.</summary>
    private static IEnumerable<object> Past(Service lunch, DateTimeOffset now)
    {
        const string mistaken = "Mondays 12 to 2pm";
        yield return Changed(lunch, EntryChangeHow.Edited, Editor, now.AddDays(-60), null, (MergeField.Cost, "£3", lunch.Cost), (MergeField.Access, lunch.Access is null ? "Steps at the door" : null, lunch.Access));
        yield return Changed(lunch, EntryChangeHow.Capacity, "Sam Okafor", now.AddDays(-40), null, (MergeField.Capacity, null, lunch.Read(MergeField.Capacity)));
        var mistake = Changed(lunch, EntryChangeHow.Edited, "Priya Nandakumar", now.AddDays(-12), null, (MergeField.When, lunch.When, mistaken));
        yield return mistake;
        yield return Changed(lunch, EntryChangeHow.PutBack, Editor, now.AddDays(-11), null, [(MergeField.When, mistaken, lunch.When)], mistake.Id);
    }

    private static EntryChange Changed(Service service, EntryChangeHow how, string by, DateTimeOffset at, string? source, params (MergeField Field, string? Before, string? After)[] fields) => Changed(service, how, by, at, source, fields, null);

    private static EntryChange Changed(Service service, EntryChangeHow how, string by, DateTimeOffset at, string? source, (MergeField Field, string? Before, string? After)[] fields, Guid? putsBack)
    {
        var change = new EntryChange { ServiceId = service.Id, At = at, By = by, How = how, Source = source, PutsBackId = putsBack };
        foreach (var (field, before, after) in fields) change.Note(field, Guid.Empty, before, after);
        return change;
    }
}
