using static Linkwork.Domain.Directory.Vocabulary;

namespace Linkwork.Domain.Directory;

internal static partial class Rules
{
    private static IEnumerable<Rule> Money() =>
    [
        new(60, "It offers a loan to anybody, or without the checks that a lender must make.",
            reading => !Fca(reading) && (reading.Says(Loan, Certain) || reading.Says(Loan, Everybody) || reading.Says(Loan, AnyCredit))),
        new(25, "It offers a loan to anybody, or without the checks that a lender must make.",
            reading => Fca(reading) && (reading.Says(Loan, Certain) || reading.Says(Loan, AnyCredit))),
        new(60, "It wants money before it lends.", reading => reading.Says(Loan, FirstPay) || (reading.Says(Loan, Fee) && !Fca(reading))),
        new(70, "It keeps a bank card or passport as security.", reading => reading.Says(HoldsYourCard)),
        new(30, "It offers cash at once.", reading => !Fca(reading) && reading.Says(Loan, QuickMoney)),
        new(60, "It has people take out credit or contracts in their own name for somebody else.", reading => reading.Says(InYourName)),
        new(60, "It sells costly credit: against a car, a wage, a benefit or a guarantor.", reading => reading.Says(CostlyCredit) && !Fca(reading)),
        new(30, "It sells costly credit: against a car, a wage, a benefit or a guarantor.", reading => reading.Says(CostlyCredit) && Fca(reading)),
        new(60, "It promises to make debts vanish, as those do who sell on people’s details or unsuitable arrangements.",
            reading => reading.Says(WriteOff) && !Fca(reading) && (reading.Says(Debts, DebtSales) || Costs(reading))),
        new(30, "It promises to make debts vanish.", reading => reading.Says(WriteOff) && !reading.Sender.PublicBody && !Fca(reading)),
        new(45, "It finds customers for debt arrangements.", reading => reading.Says(DebtAdvice, DebtSales) && !Fca(reading)),
        new(60, "It sells the repair of credit records, which can’t be bought.",
            reading => reading.Says(CreditRepair) && (Costs(reading) || reading.Says(Certain) || reading.Says(Secret))),
        new(60, "It sells legal tricks against debts, which don’t work.",
            reading => reading.Says(Debts, LegalTricks) && (Costs(reading) || reading.Says(Certain))),
        new(60, "It gets at pensions early, which costs the saver most of the money.", reading => reading.Says(Pension) && !Fca(reading)),
        new(60, "It buys homes from people who are short of money.", reading => reading.Says(QuickSale)),
        new(60, "It gets people into trading or crypto.",
            reading => reading.Says(Trading) && (reading.SaysAny(Earning, GetRich, Certain, OwnBusiness) || Costs(reading) || reading.Says(ChatOnly))),
        new(25, "It is about trading or crypto.", reading => reading.Says(Trading)),
        new(60, "It sells a way to win at betting.", reading => reading.Says(Betting)),
        new(45, "It promises riches.", reading => reading.Says(GetRich) && (Costs(reading) || reading.Says(ChatOnly) || reading.Says(Earning))),
        new(70, "It offers to get back money that was lost to a scam, for money: a second scam on the same people.",
            reading => reading.Says(Recovery) && (Costs(reading) || reading.SaysAny(Certain, Share, FirstPay))),
        new(40, "It offers to get back money that was lost.", reading => reading.Says(Recovery) && !reading.Sender.PublicBody),
    ];

    private static IEnumerable<Rule> Claims() =>
    [
        new(60, "It takes a share, or a fee, for claiming what people can claim free of charge.", reading =>
            (reading.Says(Benefit, Share) || reading.Says(Owed, Share) || reading.Says(Benefit, Fee) && reading.Says(Claiming)) && !Lawyers(reading)),
        new(30, "It takes a share of what people win.", reading => (reading.Says(Claiming, Share) || reading.Price.Share > 0) && !Lawyers(reading)),
        new(60, "It offers a grant, prize or refund and wants money or details first.", reading =>
            reading.SaysAny(Grant, Owed, Giveaway) && (reading.SaysAny(FirstPay, Secrets, OddPay)
                || (reading.Says(Fee) && reading.SaysAny(Windfall, Vocabulary.Papers, Hurry)) || reading.Says(Grant, Fee) || reading.Says(Giveaway, Fee))),
        new(40, "It offers a grant, prize or refund and wants personal details.", reading =>
            reading.SaysAny(Grant, Owed, Giveaway, Benefit) && reading.SaysAny(BankDetails, Vocabulary.Papers) && reading.SaysAny(Windfall, Hurry, Owed, Fee, Share)),
        new(20, "It says that the reader is owed money or has been chosen.", reading => reading.Says(Windfall) && (reading.Says(Owed) || reading.Says(Grant))),
        new(30, "It claims for people, doesn’t say that it is free, and gives no number in any register.",
            reading => Risk.Stranger(reading) && !reading.Price.SaysFree && reading.Says(Benefit) && reading.Says(Claiming) && reading.Says(ActsForYou)),
        new(30, "It looks for people to make claims for, and gives no lawyer’s number.", reading => reading.Says(Owed, Claimants) && !Lawyers(reading)),
        new(45, "It offers money for a claim, or for finding claimants.", reading => reading.Says(Claiming) && reading.Says(Recruiting)),
        new(45, "It sells help with a public scheme that is free to apply to.",
            reading => reading.Says(Benefit) && reading.Says(Claiming) && reading.Price.Pounds >= 20 && !Lawyers(reading)),
    ];

    private static bool Lawyers(Reading reading) => reading.Sender.Numbers.Overlaps([Register.Solicitors, Register.Barristers, Register.LegalExecutives]) || reading.Sender.PublicBody;
}
