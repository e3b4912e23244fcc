using Linkwork.Domain.Directory;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Claims;

/// <summary>Who of its organisation looks after an entry. An editor who rang a number on file gives them a code.</summary>
[Requires(Permission.EditDirectory)]
[FollowsMerge]
public sealed class KeepersModel(Installation installation) : LinkworkPage
{
    private const string CodeKey = "claim-code";

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? SpokenTo { get; set; }

    public Service Service { get; private set; } = null!;

    public Organisation RunBy { get; private set; } = null!;

    public IReadOnlyList<Person> People { get; private set; } = [];

    /// <summary>Codes that still work.</summary>
    public IReadOnlyList<ClaimCode> Codes { get; private set; } = [];

    /// <summary>Phone numbers on file, those that were put there lately said so.</summary>
    public IReadOnlyList<Choice> Numbers { get; private set; } = [];

    /// <summary>Shown once, straight after it was made.</summary>
    public string? NewCode { get; private set; }

    public string Address => $"{installation.Address?.TrimEnd('/') ?? $"{Request.Scheme}://{Request.Host}"}/claim/code";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        NewCode = TempData[CodeKey] as string;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (Numbers.All(each => each.Value != Number)) ModelState.AddModelError(nameof(Number), "Choose the number on file that you rang");
        if (SpokenTo.Said() is null) ModelState.AddModelError(nameof(SpokenTo), "Say whom you spoke to");
        if (!ModelState.IsValid) return Page();
        var code = InviteCode.New();
        Db.ClaimCodes.Add(ClaimCode.ByPhone(RunBy.Id, InviteCode.Hash(code), Number!, SpokenTo.Said()!, Viewer.Name, Now));
        TempData[CodeKey] = code;
        return await SaveAndGo($"/directory/{id}/keepers");
    }

    public async Task<IActionResult> OnPostVoidAsync(Guid id, Guid code)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (await Db.ClaimCodes.Rows.SingleOrDefaultAsync(row => row.Id == code && row.OrganisationId == RunBy.Id, HttpContext.RequestAborted) is not { } found) return NotFound();
        if (found.UsedAt is not null) return WrongState("This code was used already, or taken back");
        found.Void(Now);
        return await SaveAndGo($"/directory/{id}/keepers", "The code doesn’t work any more.");
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        var found = await Db.Services.Rows.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, HttpContext.RequestAborted);
        if (found is null) return false;
        (Service, RunBy) = (found, await Db.Organisations.Rows.AsNoTracking().SingleAsync(row => row.Id == found.OrganisationId, HttpContext.RequestAborted));
        var (organisation, now) = (RunBy.Id, Now);
        var claims = (await Db.Claims.Rows.AsNoTracking().Where(row => row.OrganisationId == organisation && row.EndedAt == null).ToListAsync(HttpContext.RequestAborted)).ToDictionary(row => row.UserId);
        var codes = await Db.ClaimCodes.Rows.AsNoTracking().Where(row => row.OrganisationId == organisation).ToListAsync(HttpContext.RequestAborted);
        var people = await Db.PeopleOf(organisation).AsNoTracking().OrderBy(user => user.Name).ThenBy(user => user.Id).ToListAsync(HttpContext.RequestAborted);
        People = [.. people.Select(user => new Person(user.Name, user.Email!, claims.GetValueOrDefault(user.Id), claims.GetValueOrDefault(user.Id) is { } claim ? ClaimWords.How(codes.Find(code => code.Id == claim.CodeId)!) : ""))];
        Codes = [.. codes.Where(code => code.Works(now)).OrderBy(code => code.At)];
        Numbers = await NumbersAsync(organisation);
        return true;
    }

    private async Task<IReadOnlyList<Choice>> NumbersAsync(Guid organisation)
    {
        var (services, since) = (Db.Services.Rows.AsNoTracking().Where(row => row.OrganisationId == organisation && row.MergedIntoId == null), Now.AddDays(-ClaimCode.SettledDays));
        var onFile = await services.Include(row => row.Contacts).AsSplitQuery().ToListAsync(HttpContext.RequestAborted);
        var ids = onFile.ConvertAll(service => service.Id);
        var lately = (await Db.EntryChanges.Rows.Where(row => ids.Contains(row.ServiceId) && row.At > since).SelectMany(row => row.Fields)
            .Where(field => field.Field == MergeField.Phone || field.Field == MergeField.Contacts).Select(field => field.After).ToListAsync(HttpContext.RequestAborted)).OfType<string>().ToList();
        return [.. onFile.Select(service => service.Phone).Prepend(RunBy.Phone).Concat(onFile.SelectMany(service => service.Contacts).Select(contact => contact.Phone))
            .Select(number => number.Said()).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(number => new Choice(number, number, lately.Exists(after => after.Contains(number, StringComparison.Ordinal)) ? $"Put there within the last {ClaimCode.SettledDays} days. Ring another if you can" : null))];
    }

    public sealed record Person(string Name, string Email, Claim? Claim, string How);
}

/// <summary>How somebody came to look after entries, in words.</summary>
internal static class ClaimWords
{
    public static string How(ClaimCode code) => code.GivenBy is { } by ? $"by a code that {by} read to {code.SpokenTo} on {code.GivenTo}" : $"by a code emailed to {code.GivenTo}";
}
