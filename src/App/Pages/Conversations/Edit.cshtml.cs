using Linkwork.Domain.Access;
using Linkwork.Domain.Conversations;
using Linkwork.Domain.Shared;
using Linkwork.Pages.Cases;
using Linkwork.Security;
using Linkwork.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.Pages.Conversations;

/// <summary>Puts the words of a conversation right. When two do so at once, both versions are shown.</summary>
[Requires(Permission.WorkOnCases)]
public sealed class EditModel : CasePage
{
    [BindProperty]
    public WordsInput Input { get; set; } = new();

    /// <summary>The version the form was filled in from.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>The case is closed: the conversation can be read and no longer changed.</summary>
    public bool Closed { get; private set; }

    public DateTimeOffset HappenedAt { get; private set; }

    private Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(string reference, Guid id)
    {
        if (await LoadAsync(reference, id) is not { } found) return NotFound();
        Closed = found.Problem is not null;
        var said = found.Conversation;
        Input = new()
        {
            WhatMatters = said.WhatMatters, Strengths = said.Strengths, WhatWouldHelp = said.WhatWouldHelp, Work = said.Work,
            TalkedOfWork = said.Work is not null, Money = said.Money, Health = said.Health,
        };
        Seen = said.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, Guid id)
    {
        if (await LoadAsync(reference, id) is not { } found) return NotFound();
        if (found.Problem is { } problem) return WrongState(problem);
        if (found.Conversation.Version != Seen) return Both(found.Conversation);
        if (!Accepts(Conversation.Problem(Input.WhatMatters), "Input.WhatMatters") | !Accepts(Input.WorkProblems())) return Page();
        found.Conversation.Write(Input.Said);
        return await SaveAndGo($"/cases/{Reference}", "Your changes to the conversation are saved.");
    }

    protected override async Task<IActionResult> OnClashAsync() =>
        await LoadAsync(Reference, Id) is { } found ? Both(found.Conversation) : NotFound();

    private PageResult Both(Conversation saved)
    {
        var theirs = new Theirs();
        theirs.Compare(nameof(Input.WhatMatters), Input.WhatMatters, saved.WhatMatters);
        theirs.Compare(nameof(Input.Strengths), Input.Strengths, saved.Strengths);
        theirs.Compare(nameof(Input.WhatWouldHelp), Input.WhatWouldHelp, saved.WhatWouldHelp);
        theirs.Compare(nameof(Input.Work), Input.Work, saved.Work);
        theirs.Compare(nameof(Input.Money), Input.Money, saved.Money);
        theirs.Compare(nameof(Input.Health), Input.Health, saved.Health);
        Seen = saved.Version;
        return ShowBoth(theirs);
    }

    private async Task<(Conversation Conversation, string? Problem)?> LoadAsync(string reference, Guid id)
    {
        Id = id;
        if (await LoadAsync(reference) is not { } its) return null;
        var conversation = await Db.Conversations.VisibleTo(Viewer)
            .SingleOrDefaultAsync(row => row.TeamId == its.TeamId && row.CaseId == its.Id && row.Id == id, Stop);
        if (conversation is null) return null;
        HappenedAt = conversation.HappenedAt;
        return (conversation, its.ConversationProblem());
    }
}
