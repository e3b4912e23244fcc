using FsCheck.Xunit;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Tests.Sharing;

/// <summary>Whatever a safeguarding lead decides, about whatever is in the record.</summary>
public class OverridePropertyTests
{
    [Property(MaxTest = 500)]
    public bool An_override_discloses_exactly_its_words_or_is_refused(RecipientKind kind, OverrideGround ground, DataCategory category, string? words, string? goal)
    {
        var its = Made.Case(Need.Work, Need.Money);
        its.AddGoal(goal.Said() ?? "To see people", Need.Work, 8, 3, Made.Worker, Made.At);
        var draft = new OverrideDraft(ground, Made.Recipient(kind), category, words, "they said no", Telling.Unsafe, "the partner");
        if (words.Said() is null || !Gate.MayOverride(kind, ground)) return Case.OverrideProblems(draft).Any() && Refused(its, draft);

        var made = Gate.Override(its.OverrideConsent(draft, Made.Worker, Made.At));

        return made.Items.SequenceEqual([new SharedItem(category, ground.Words(), words!.Trim())]) && made.Withheld.Count == 0
            && made.Recipient == draft.To && made.Purpose == SharingPurpose.LawfulOverride && !made.SpeakBeforeVisiting;
    }

    [Property(MaxTest = 500)]
    public bool It_reaches_those_with_a_duty_to_act_and_whoever_pays_benefits_only_on_a_legal_order(RecipientKind kind, OverrideGround ground) => Gate.MayOverride(kind, ground) == kind switch
    {
        RecipientKind.Referrer or RecipientKind.PublicAuthority => true,
        RecipientKind.BenefitsAuthority or RecipientKind.ProviderReportingToBenefits => ground == OverrideGround.LegalOrder,
        _ => false,
    };

    [Fact]
    public void An_employer_is_told_nothing_on_any_ground() =>
        Assert.All(Enum.GetValues<OverrideGround>(), ground => Assert.False(Gate.MayOverride(RecipientKind.Employer, ground)));

    [Fact]
    public void Without_a_ground_there_is_no_override() =>
        Assert.Throws<Refusal>(() => Made.Case().OverrideConsent(new(null, Made.Recipient(RecipientKind.PublicAuthority), DataCategory.Safeguarding, "words", "why", Telling.Told, "me"), Made.Worker, Made.At));

    [Fact]
    public void They_are_told_once_and_nobody_tells_the_dead()
    {
        var (open, dead) = (Decided(Telling.WillBeTold), Decided(Telling.HasDied));
        open.WasTold("By phone", Made.Worker, Made.At);

        Assert.Throws<Refusal>(() => open.WasTold("By phone", Made.Worker, Made.At));
        Assert.Throws<Refusal>(() => dead.WasTold("By phone", Made.Worker, Made.At));
        Assert.Equal(Made.At, Decided(Telling.Told).ToldAt);
        Assert.Null(Decided(Telling.Unsafe).ToldAt);
    }

    private static LawfulOverride Decided(Telling telling) =>
        Made.Case().OverrideConsent(new(OverrideGround.RiskToLife, Made.Recipient(RecipientKind.PublicAuthority), DataCategory.Safeguarding, "words", "why", telling, "the lead"), Made.Worker, Made.At);

    private static bool Refused(Case its, OverrideDraft draft)
    {
        try
        {
            its.OverrideConsent(draft, Made.Worker, Made.At);
            return false;
        }
        catch (Refusal)
        {
            return true;
        }
    }
}
