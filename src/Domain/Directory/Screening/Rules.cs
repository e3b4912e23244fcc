using static Linkwork.Domain.Directory.Vocabulary;

namespace Linkwork.Domain.Directory;

/// <summary>Ideas that together speak against a submission, what they weigh, and the sentence an editor reads.</summary>
internal sealed record Rule(int Weight, string Reason, Func<Reading, bool> Holds);

/// <summary>Every rule. Most join what is offered with what is promised or asked for: apart, each is common among honest services.</summary>
internal static partial class Rules
{
    public static IReadOnlyList<Rule> All { get; } = [.. Money(), .. Claims(), .. Work(), .. Papers(), .. Places(), .. Signs()];

    /// <summary>Pounds: more than a share of the tea, and a price that wants a name behind it.</summary>
    private const int Noticeable = 20, Dear = 100;

    private static bool Fca(Reading reading) => reading.Sender.Numbers.Contains(Register.FinancialConduct);

    private static bool Costs(Reading reading) => reading.Price.Pounds > 0 || reading.Price.Share > 0 || reading.Says(Fee);

    /// <summary>Signs that weigh a little by themselves, whatever is offered.</summary>
    private static IEnumerable<Rule> Signs() =>
    [
        new(60, "It asks to be paid in a way that can’t be traced or taken back: gift cards, vouchers, crypto, money transfer.",
            reading => reading.Says(OddPay)),
        new(70, "It asks for passwords, card numbers or codes that nobody honest needs.", reading => reading.Says(Secrets)),
        new(20, "It asks for bank details.", reading => reading.Says(BankDetails)),
        new(20, "It asks for identity papers or a National Insurance number to be sent.", reading => reading.Says(Vocabulary.Papers)),
        new(15, "It can be reached by private messages.", reading => reading.Says(ChatOnly) && Risk.Preys(reading)),
        new(30, "It wants money and can be reached by private messages or a mobile only.",
            reading => reading.Says(ChatOnly) && Costs(reading) && reading.Contacts.Hosts.All(Hosts.IsShared)),
        new(10, "It hurries the reader.", reading => reading.Says(Hurry)),
        new(15, "It promises a certain result.", reading => reading.Says(Certain) && Risk.Preys(reading)),
        new(15, "It hints at something secret.", reading => reading.Says(Secret) && Risk.Preys(reading)),
        new(30, "It costs money, in a need that people are preyed upon for, and nothing says who it is: no number in any register.",
            reading => Risk.Stranger(reading) && Risk.Preys(reading) && (Risk.Asked(reading) >= Noticeable || reading.Price.Share > 0)),
        new(30, "It costs £100 or more, and nothing says who it is: no number in any register.",
            reading => Risk.Stranger(reading) && !Risk.Preys(reading) && Risk.Asked(reading) >= Dear),
        new(30, "It promises people money, and nothing says who it is: no number in any register.",
            reading => Risk.Stranger(reading) && Risk.Preys(reading) && reading.SaysAny(Earning, GetRich, Share)),
        new(15, "It vouches for itself.", reading => reading.Says(BoastOfProof)),
        new(15, "It wants to be paid before anything is given.", reading => reading.Says(FirstPay)),
        new(30, "Words are written so that people read them and programs don’t.", reading => reading.Disguised.Count > 0),
        new(20, "It promises earnings.", reading => reading.Says(Earning)),
        new(30, "The text is too long: only its first 10,000 characters were read.", reading => reading.TooLong),
    ];
}
