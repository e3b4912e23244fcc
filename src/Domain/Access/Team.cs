namespace Linkwork.Domain.Access;

/// <summary>One social prescribing service and its tenant boundary.</summary>
public sealed class Team
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }

    /// <summary>In the address of its self-referral page: lower-case letters, digits and dashes.</summary>
    public required string Slug { get; set; }

    /// <summary>The area it serves, for commissioners: an ONS area or ICB code.</summary>
    public required string AreaCode { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }

    /// <summary>For complaints of pressure; answered by somebody who works no case. Null: none.</summary>
    public string? ComplaintsPhone { get; set; }

    /// <summary>Days within which a new person should be contacted.</summary>
    public int FirstContactDays { get; set; } = 10;
    public bool TakesSelfReferrals { get; set; } = true;

    public static string? ComplaintsPhoneProblem(string? phone) => phone.Said() is { } said && (said.Length > 40 || said.Count(char.IsAsciiDigit) < 7)
        ? "Enter a phone number, like 01632 960001, or leave it empty" : null;
}
