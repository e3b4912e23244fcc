namespace Linkwork.Domain.Directory;

/// <summary>What submissions say, by idea. Each idea is worded widely, with stems and gaps; none is the sentence of one scam.</summary>
internal static partial class Vocabulary
{
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal);
    private static readonly HashSet<string> Stems = new(StringComparer.Ordinal);

    static Vocabulary()
    {
        foreach (var word in All().SelectMany(concept => concept.Phrases).SelectMany(phrase => phrase.Named))
            if (word[^1] != '*') Whole.Add(word);
            else if (word.Length > 4) Stems.Add(word[..^1]);
            else Whole.Add(word[..^1]);
    }

    /// <summary>A word that some idea is made of: what a disguise may hide.</summary>
    public static bool Knows(string word)
    {
        if (Whole.Contains(word)) return true;
        for (var length = 4; length <= word.Length && word.Length - length <= 4 || length <= Math.Min(word.Length, 4); length++)
            if (length <= word.Length && Stems.Contains(word[..length])) return true;
        return false;
    }

    private static Concept[] All() =>
    [
        Loan, LoanToPeople, Everybody, Claimants, LoanTerms, ActsForYou, CareByName, AgencyByName, InYourName, DebtHelp, CostlyCredit, Debts,
        WriteOff, DebtSales, CreditRepair, LegalTricks, Pension, QuickSale, Grant, Owed, Benefit, Claiming, Certain, AnyCredit, QuickMoney, Windfall,
        Earning, EasyWork, Hurry, Secret, BoastOfProof, Mystic, Cure, AgainstMedicine, Fee, FirstPay, Share, OddPay, ChatOnly, Secrets, BankDetails,
        Papers, KeepsYourPapers, HoldsYourCard, RemoteAccess, JobOffer, JobMention, JobCertain, HomeWork, Recruiting, Franchise, OwnBusiness,
        SendsCv, OwnVan, MustBuy, MoneyMule, ParcelMule, Cheque, TinyTasks, Adult, Bond, LabourForBed, CashInHand, CommissionOnly, TaxTrick, Trading,
        Betting, GetRich, Recovery, Immigration, InsideContact, Sponsorship, WithoutTest, Certificates, FalseDocuments, Letting, BeforeViewing,
        QueueJump, Giveaway, Cover, Medicines, Introductions,
    ];

    /// <summary>Words of denial that deny nothing.</summary>
    public static readonly Concept NotNegations = new("""
        no win no fee; no win; nothing upfront; nothing up front; nothing today; pay nothing today; no matter; no longer; no more; no need; no problem; no obligation
        no limit*; no questions asked; no questions; no risk; no hassle; no catch; no obstacle; no barrier; no credit check*; no checks; no check; no proof
        no income proof; no guarantor; no paperwork; no forms; no papers; no id; no experience; no interview*; no qualification*; no skills; no targets; no deposit
        no contract; no receipt*; no refund*; no prescription; no doctor*; no test; no exam; no men; no estate agents; no solicitors; no one is refused
        nobody _ refused; none _ refused; without _ test; without _ exam*; without _ prescription; without _ appointment; without attending; without medicine*; not only
        not just; dont worry; dont miss; dont wait; dont delay; dont need; dont have to; dont even; why not; cant lose; cant wait; cannot lose; cant fail
        never too late; never work; never again; never be refused; never hear from; dont want you; do not want you; not want you; will not mention; wont tell you
        nothing to lose; nothing to pay; nothing if; risk free; tax free; debt free; free of debt; free from debt; stop work*; stop bailiff*; stop _ letters; stop your
        stop taking; stop _ creditors; never ask; non _ refundable; not refundable; not _ possible; not taxed; not _ scam; none of your own; free money; free cash
        free boiler*; free laptop*; free solar; free * grant; free grant*; free review; free assessment; free consultation; free event; free webinar; free _ hamper*
        free room; not accepted; free weekly
        """);

    /// <summary>What honest people say about scams and dangers.</summary>
    public static readonly Concept Warning = new("""
        scam|scams|scammer*|scammed; fraud*; shark*; beware; be wary; warn*; watch out; how to spot; learn to spot; spot _ fake|scam*|fraud|con*; recognise
        report _ lender*|safely|it; victim*; con|cons|conned|conman; rogue; caught out; trick|tricks; illegal lend*; illegal money; that is illegal; modern slavery
        exploit*; if your|their partner|boss|landlord|employer|ex|husband|wife|family|agency
        boss|employer|partner|landlord|lender|gangmaster|trafficker|agency|somebody|someone _ keeps|takes|holds|took|kept|threatens|controls; not been paid
        been paid less; if someone|somebody|anyone|anybody|lender|landlord|employer|agency; if boss; has someone|somebody|anyone|lender; someone who; anyone who asks
        been asked; asked you; asks you to; asks for; you are asked; protect yourself; stay safe; keep your _ private|safe|secret; how to keep; before you pay anyone
        firms that charge; people who charge; companies that charge; lost money to; harmed by
        """);

    /// <summary>The sender's own hand held out.</summary>
    public static readonly Concept OwnAsk = new("""
        our _ fee|charge; pay us; pay our; we charge; we take; we keep; send us; send #; pay #; fee of #; # fee; # in advance; % up front; % upfront; advance fee to us
        we recover; our hackers
        """);

    /// <summary>Somebody else does it, and this service knows the way there.</summary>
    public static readonly Concept HandedOn = new("""
        refer*; signpost*; introduce you; introduction to; not by us; given by; provided by; delivered by; offered by; talk to _ credit union; put you in touch
        by citizens advice; adviser from; advisers from; we know who; know who can; link to; links to; passes|pass you on; partner agency; in partnership with
        visit* from; hosted by
        """);
}
