namespace Linkwork.Domain.Sharing;

/// <summary>The one gate for what leaves. Every letter, message, provider page and export is written from what it lets through.</summary>
public static class Gate
{
    /// <summary>Sorts items into what may go and what stays, for one recipient and purpose, by the shares in force now.</summary>
    /// <param name="shares">All shares of the case; those that don't fit are passed over.</param>
    public static Disclosure Disclose(IEnumerable<SharedItem> items, Recipient recipient, SharingPurpose purpose, IEnumerable<Share> shares,
        DateTimeOffset now)
    {
        var given = shares.ToList();
        List<SharedItem> through = [];
        List<Withheld> withheld = [];
        var riskWithheld = false;
        foreach (var item in items.Where(item => item.Text.Said() is not null))
        {
            var stays = item.Also is { } also ? new[] { item.Category, also } : [item.Category];
            if (stays.Select(category => (Category: category, Why: WhyNot(category, recipient, purpose, given, now))).FirstOrDefault(kept => kept.Why is not null) is not { Why: { } why } kept) through.Add(item);
            else
            {
                withheld.Add(new(kept.Category, item.Label, why));
                riskWithheld |= item.IsRisk;
            }
        }

        return new()
        {
            Recipient = recipient, Purpose = purpose, At = now, Items = through, Withheld = withheld,
            SpeakBeforeVisiting = riskWithheld && recipient.MeetsThePerson,
        };
    }

    /// <summary>What went once, as it may be read now: by the shares in force now, and dated as it went. What was given since lets out nothing that hadn't gone.</summary>
    public static Disclosure Again(Disclosure went, IEnumerable<Share> shares, DateTimeOffset now)
    {
        var again = Disclose(went.Items, went.Recipient, went.Purpose, shares, now);
        return new()
        {
            Recipient = went.Recipient, Purpose = went.Purpose, At = went.At, Items = again.Items, Withheld = [.. went.Withheld, .. again.Withheld],
            SpeakBeforeVisiting = went.SpeakBeforeVisiting || again.SpeakBeforeVisiting,
        };
    }

    /// <summary>Why a category stays, for one recipient and purpose, by these shares; null when it goes.</summary>
    public static WithheldReason? WhyNot(DataCategory category, Recipient recipient, SharingPurpose purpose, IReadOnlyCollection<Share> shares, DateTimeOffset now) =>
        Rule(recipient.Kind, category) switch
        {
            // Another team gets the referrals passed to it and nothing else.
            SharingRule.Goes when recipient.Kind == RecipientKind.LinkWorkerTeam && purpose != SharingPurpose.PassingOn => WithheldReason.Never,
            SharingRule.Goes => null,
            SharingRule.NeedsShare when shares.Any(share => share.Covers(category, recipient, purpose, now, London.Date(now))) => null,
            SharingRule.NeedsShare => WithheldReason.NoShare,
            _ => WithheldReason.Never,
        };

    /// <summary>The only way round the table: a named role's decision, in exactly its words. Nothing else of the record goes with it.</summary>
    /// <exception cref="Refusal">That ground doesn't reach that kind of recipient.</exception>
    public static Disclosure Override(LawfulOverride decided)
    {
        if (!MayOverride(decided.RecipientKind, decided.Ground)) throw new Refusal("They are never told this without consent");
        return new()
        {
            Recipient = decided.Recipient, Purpose = SharingPurpose.LawfulOverride, At = decided.At, Withheld = [],
            Items = [new(decided.Category, decided.Ground.Words(), decided.Words)],
        };
    }

    /// <summary>Those with a duty to act, and who cares for the person directly. A benefits authority, or one who may report to it, only when a
    /// legal order leaves no choice; nobody else, an employer least of all.</summary>
    public static bool MayOverride(RecipientKind recipient, OverrideGround ground) => recipient switch
    {
        RecipientKind.Referrer or RecipientKind.PublicAuthority => true,
        RecipientKind.BenefitsAuthority or RecipientKind.ProviderReportingToBenefits => ground == OverrideGround.LegalOrder,
        _ => false,
    };

    /// <summary>What holds when nobody has said anything: the firewall in one table.</summary>
    /// <remarks>A referrer gets what direct care needs; work, money and safeguarding only with a share. Everyone else gets nothing
    /// without one. Another team of link workers that takes a referral over gets it as it was sent, risks and a "not now" to work among it, so that it neither
    /// visits unwarned nor asks again: the person agreed to be referred for just that. Commissioners get counts, never a person. To everyone but the referrer safeguarding goes
    /// by the lawful override only. Whether somebody came, or how it ended, goes to nobody but them and who cares for them directly, whatever is agreed.
    /// The National Insurance number goes to a programme somebody is sent to, and to no authority, referrer or employer.</remarks>
    public static SharingRule Rule(RecipientKind recipient, DataCategory category) => (recipient, category) switch
    {
        (RecipientKind.Commissioner, _) => SharingRule.Never,
        (RecipientKind.Referrer, DataCategory.Safeguarding) => SharingRule.NeedsShare,
        (RecipientKind.LinkWorkerTeam, DataCategory.Safeguarding) => SharingRule.Goes,
        (_, DataCategory.Safeguarding) => SharingRule.Never,
        (not (RecipientKind.Person or RecipientKind.Referrer), DataCategory.Attendance) => SharingRule.Never,
        (not (RecipientKind.Person or RecipientKind.VoluntaryProvider or RecipientKind.ProviderReportingToBenefits), DataCategory.NationalInsurance) => SharingRule.Never,
        (RecipientKind.Person or RecipientKind.LinkWorkerTeam, _) => SharingRule.Goes,
        (RecipientKind.Referrer, DataCategory.Work or DataCategory.Money) => SharingRule.NeedsShare,
        (RecipientKind.Referrer, _) => SharingRule.Goes,
        _ => SharingRule.NeedsShare,
    };
}

/// <summary>What the gate does with a category for a kind of recipient.</summary>
public enum SharingRule { Goes, NeedsShare, Never }
