using static Linkwork.Domain.Directory.Vocabulary;

namespace Linkwork.Domain.Directory;

internal static partial class Rules
{
    /// <summary>From here a price beside a job offer is no tea money, pounds.</summary>
    private const int MoreThanTea = 12;

    private static IEnumerable<Rule> Work() =>
    [
        new(60, "It wants money for a job or for being put forward for one.", reading => reading.Says(JobOffer, Fee) && !reading.Sender.PublicBody),
        new(40, "It offers work and has a price.", reading => reading.Says(JobOffer) && reading.Price.Pounds >= MoreThanTea),
        new(20, "It speaks of work and of a fee.", reading => reading.Says(JobMention, Fee) && !reading.Price.SaysFree),
        new(60, "It promises a job to whoever pays.", reading => reading.Says(JobCertain) && Costs(reading)),
        new(25, "It promises a job, which nobody honest can.", reading => reading.Says(JobCertain)),
        new(60, "It promises easy money from home.",
            reading => reading.Says(Earning, EasyWork) && (reading.SaysAny(Fee, Certain, ChatOnly, Vocabulary.Papers, BoastOfProof, Hurry) || Costs(reading)
                || reading.Says(HomeWork))),
        new(35, "It promises easy money.", reading => reading.Says(Earning, EasyWork)),
        new(60, "It sells home work: software, packs or membership.",
            reading => reading.Says(HomeWork) && reading.Says(JobMention) && Costs(reading) && !reading.Price.SaysFree),
        new(70, "It uses people’s bank accounts to move other people’s money.", reading => reading.Says(MoneyMule)),
        new(70, "It has parcels sent on, which are often bought with stolen cards.", reading => reading.Says(ParcelMule)),
        new(70, "It sends cheques to be paid in and the money sent on.", reading => reading.Says(Cheque)),
        new(60, "It pays for small tasks and has people pay to go on.",
            reading => reading.Says(TinyTasks) && (Costs(reading) || reading.SaysAny(Earning, OddPay, ChatOnly))),
        new(60, "People earn by buying in and bringing others in.",
            reading => reading.Says(Recruiting) && (Costs(reading) || reading.SaysAny(Earning, OwnBusiness))),
        new(35, "People earn by bringing others in.", reading => reading.Says(Recruiting)),
        new(60, "It sells a business to people without work.", reading => reading.Says(Franchise) && (Costs(reading) || reading.SaysAny(Earning, OwnBusiness))),
        new(45, "It sells the dream of being rich or free.",
            reading => reading.Says(OwnBusiness) && (Costs(reading) || reading.SaysAny(Earning, ChatOnly, Hurry, BoastOfProof)) && !reading.Sender.PublicBody),
        new(60, "It charges for sending CVs round or for lists of jobs.", reading => reading.Says(SendsCv) && Costs(reading) && !reading.Price.SaysFree),
        new(60, "The worker must rent the van or buy the kit from it.",
            reading => (reading.Says(OwnVan) || reading.Says(MustBuy)) && reading.Says(JobMention) && Costs(reading)),
        new(60, "It ties people to the job with a training bond.", reading => reading.Says(Bond)),
        new(60, "It sells training with the promise of a job.", reading => reading.Says(TrainForWork) && reading.Says(JobCertain) && Costs(reading)),
        new(70, "It keeps workers’ passports or papers.", reading => reading.Says(KeepsYourPapers)),
        new(60, "It offers a bed for labour or company, which is how people are exploited.",
            reading => reading.Says(LabourForBed) && (reading.Says(JobMention) || reading.Says(Letting) || reading.Says(Adult))),
        new(35, "It pays off the books.", reading => reading.Says(CashInHand)),
        new(35, "The work is unpaid or paid by commission alone.", reading => reading.Says(CommissionOnly)),
        new(70, "It looks like sex work offered as another job.",
            reading => reading.Says(Adult) && (reading.SaysAny(JobOffer, Earning, Letting, Introductions) || Costs(reading) || reading.Says(CashInHand))),
        new(60, "It pays wages by a tax trick that leaves the worker with the bill.",
            reading => reading.Says(TaxTrick) && (Costs(reading) || reading.Says(JobMention))),
        new(30, "It offers easy work and has no address of its own: no website, no number in any register.",
            reading => Risk.Stranger(reading) && reading.Says(JobOffer, EasyWork) && reading.Contacts.Hosts.All(Hosts.IsShared)
                && reading.Contacts.Domains.All(FreeMail.Has)),
        new(40, "It collects identity papers from people who look for work.",
            reading => reading.SaysAny(Vocabulary.Papers, BankDetails) && reading.Says(JobMention) && !reading.Sender.PublicBody),
    ];

    private static IEnumerable<Rule> Papers() =>
    [
        new(60, "It promises a result in an immigration case, which nobody can.",
            reading => reading.Says(Immigration, Certain) || reading.Says(Immigration, InsideContact)),
        new(70, "It sells sponsorship or a visa with a job.",
            reading => (reading.Says(Sponsorship) || reading.Says(Immigration) && reading.Says(JobOffer)) && (Risk.Asked(reading) >= 50 || reading.Says(Fee))),
        new(70, "It sells certificates, licences, notes or medicines without the test that they need.", reading => reading.Says(WithoutTest, Certificates)),
        new(70, "It sells false papers.", reading => reading.Says(FalseDocuments)),
        new(60, "It knows somebody inside.", reading => reading.Says(InsideContact) && Costs(reading)),
        new(60, "It sells insurance or a clean licence that isn’t one.",
            reading => reading.Says(Cover) && (Costs(reading) || reading.SaysAny(OddPay, ChatOnly))),
    ];
}
