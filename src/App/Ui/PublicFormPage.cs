using System.Globalization;
using System.Security.Cryptography;
using Linkwork.Domain.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Linkwork.Ui;

/// <summary>A form that anybody may send, and programs shouldn't: no puzzle, but a field that people don't see and a time below which nobody is done. Its form has the partial _Robots.</summary>
public abstract class PublicFormPage(IDataProtectionProvider protection) : LinkworkPage
{
    /// <summary>Hidden from people; a program that fills in everything fills in this.</summary>
    [BindProperty]
    public string? Nickname { get; set; }

    /// <summary>When the form was opened, sealed.</summary>
    [BindProperty]
    public string? Opened { get; set; }

    /// <summary>Nobody reads and fills in the form faster than this.</summary>
    protected abstract TimeSpan FastestPerson { get; }

    /// <summary>What a program filled in. It is thanked like anybody, and nothing is kept.</summary>
    protected bool ByAProgram => Nickname.Said() is not null;

    /// <summary>Called when the form is shown.</summary>
    protected void Open() => Opened = Sealer.Protect(Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>A sentence when it came too fast, or can't be told to have been opened here; sent once more, it goes.</summary>
    protected string? QuickProblem()
    {
        try
        {
            if (Now.ToUnixTimeSeconds() - long.Parse(Sealer.Unprotect(Opened ?? ""), CultureInfo.InvariantCulture) >= FastestPerson.TotalSeconds) return null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            Open();
        }

        return "That was very quick. Read it once more, then send it";
    }

    private IDataProtector Sealer => protection.CreateProtector($"opened {GetType().FullName}");
}
