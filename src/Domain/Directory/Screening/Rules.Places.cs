using static Linkwork.Domain.Directory.Vocabulary;

namespace Linkwork.Domain.Directory;

internal static partial class Rules
{
    private static IEnumerable<Rule> Places() =>
    [
        new(60, "It wants a deposit for a home that can’t be seen first.", reading => reading.Says(Letting, BeforeViewing)),
        new(60, "It sells a place further up a housing list.", reading => reading.Says(QueueJump) && (Costs(reading) || Risk.Asked(reading) > 0)),
        new(60, "It sells spells, prophecies or blessings against trouble.",
            reading => reading.Says(Mystic) && (Costs(reading) || reading.SaysAny(Debts, Certain))),
        new(60, "It sells a cure.",
            reading => reading.Says(Cure) && (reading.Price.Pounds > 20 || reading.Says(Fee) || reading.SaysAny(Certain, AgainstMedicine, OddPay, BoastOfProof))
                && !reading.Sender.PublicBody),
        new(60, "It turns people against their medicine or their doctor.",
            reading => reading.Says(AgainstMedicine) && (Costs(reading) || reading.Says(Cure)) && !reading.Sender.PublicBody),
        new(60, "It sells medicines outside the rules.",
            reading => reading.Says(Medicines) && (Costs(reading) || reading.SaysAny(OddPay, WithoutTest, ChatOnly, Secret))),
        new(70, "It wants to get into people’s computers.", reading => reading.Says(RemoteAccess) && (Costs(reading) || reading.Says(Secrets))),
        new(45, "It sells introductions and wants a fee or papers.",
            reading => reading.Says(Introductions) && reading.SaysAny(Vocabulary.Papers, Earning, Adult)),
    ];
}
