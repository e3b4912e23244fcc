using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Linkwork.Domain.Sharing;

namespace Linkwork.Pages.Cases;

/// <summary>A share that is asked for, as the form has it.</summary>
public sealed class ShareInput
{
    public List<DataCategory> Categories { get; set; } = [];

    public ShareWith? With { get; set; }

    public string? Name { get; set; }

    public Guid? OrganisationId { get; set; }

    public List<SharingPurpose> Purposes { get; set; } = [];

    [Display(Name = "Last day")]
    public DateOnly? Until { get; set; }

    /// <summary>The seal of what was read to the person and shown.</summary>
    public string? Seen { get; set; }

    /// <summary>Back to the form, with all that was typed.</summary>
    public bool Change { get; set; }

    /// <summary>Asked for while the copy for the clinical system was being made: that is where it goes on.</summary>
    public bool ForTheCopy { get; set; }
}

/// <summary>The kinds of recipient a share can name here.</summary>
public enum ShareWith { Practice, Referrer, Organisation, SomebodyElse }

/// <summary>What the person is asked, and what would go if they said yes.</summary>
/// <param name="Withdrawn">Shares with the same recipient withdrawn so far: one more means that the person has changed their mind meanwhile.</param>
public sealed record Asked(Recipient To, IReadOnlyList<string> Words, IReadOnlyList<WouldGo> Goes, int Withdrawn)
{
    /// <summary>Changes when any word does: a yes holds for what was read out and shown.</summary>
    public string Seal { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        new { To, Words, Withdrawn, Goes = Goes.Select(goes => new { goes.What, goes.Items, goes.Note }) }))));
}
