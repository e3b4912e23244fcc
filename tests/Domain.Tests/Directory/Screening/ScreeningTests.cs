using Linkwork.Domain.Directory;

namespace Linkwork.Domain.Tests.Directory;

/// <summary>One family of scams after another, each beside the honest service that speaks of the same thing.</summary>
public class ScreeningTests
{
    private static Screening Of(string name, string description, string? cost = null, string? registration = null, params string[] needs) =>
        Screening.Of(new() { Name = name, Description = description, Cost = cost, Registration = registration, Needs = needs });

    [Theory]
    [InlineData("Loans for all", "We lend to anyone, bad credit welcome. The admin fee of £60 is due before the money is paid out.")]
    [InlineData("Personnel Direct", "Office jobs with immediate start. Pay £40 for your job pack and we put you forward.")]
    [InlineData("Angels", "Kitchen assistants wanted. Our DBS check costs £95, payable before the interview.")]
    [InlineData("Home agents", "Parcels arrive at your address; you relabel them and post them abroad.")]
    [InlineData("Payment agents", "Customers pay into your account, you keep 5% and transfer the rest.")]
    [InlineData("Shoppers", "We send a cheque, you pay it in, keep your pay and transfer the balance.")]
    [InlineData("Circle", "Sell our shakes, recruit your friends and earn from everything your downline sells. Starter kit £120.")]
    [InlineData("Award winners", "We complete your PIP appeal and take 25% of your award.")]
    [InlineData("Papers", "Visas guaranteed. We know people inside the Home Office.")]
    [InlineData("Sponsors", "Certificate of sponsorship and care job for £7,000.")]
    [InlineData("Clean start", "Write off 80% of your debt with a government scheme: see if you qualify.")]
    [InlineData("Coins", "Learn to trade crypto and make £300 a week. Deposit £200 to begin.")]
    [InlineData("Get it back", "Lost money to a scam? We recover your crypto for an advance fee of £150.")]
    [InlineData("Grants", "You have been chosen for a grant. Pay £15 processing to release the money.")]
    [InlineData("Verify", "To keep your Universal Credit, log in with your Government Gateway password.")]
    [InlineData("Pension cash", "Unlock your pension before you are 55.")]
    [InlineData("Room", "Flat to let. The landlord is abroad; send the deposit and the keys are posted.")]
    [InlineData("Queue", "We move you up the council housing list for £300.")]
    [InlineData("Certificates", "CSCS cards and NVQs without a test.")]
    [InlineData("Healer", "I remove the curse that keeps you in debt, £80.")]
    [InlineData("Cure", "Our drops cure diabetes. Stop taking your tablets. £60 a month.")]
    [InlineData("Farm", "Picking work. We keep your passport safe and your bed is taken from your pay.")]
    [InlineData("Companions", "Paid companions wanted for gentlemen, women only, £100 an hour.")]
    [InlineData("Anything", "A club for lonely people. Join by sending us an Amazon gift card.")]
    public void A_scam_is_blocked_with_reasons(string name, string description)
    {
        var screening = Of(name, description);
        Assert.Equal(Verdict.Block, screening.Verdict);
        Assert.All(screening.Reasons, reason => Assert.EndsWith(".", reason));
    }

    [Theory]
    [InlineData("Job club", "We never charge a fee for a job, an interview or a CV.")]
    [InlineData("Illegal lending team", "Report loan sharks: lenders who take your bank card as security or add charges.")]
    [InlineData("Awareness", "How to spot job scams that promise £500 a week from home and ask for a fee upfront.")]
    [InlineData("Survivors", "A support group for victims of crypto scams. We don't recover money.")]
    [InlineData("Food bank", "We do not lend money, ask for bank details or take deposits.")]
    [InlineData("Guaranteed interview scheme", "A guaranteed interview for disabled people who meet the criteria. No job is guaranteed.")]
    [InlineData("Wheelchairs", "Loans of wheelchairs for a £20 deposit, returned to you.")]
    [InlineData("Room key", "Hostel rooms for young people; £10 deposit for the key.")]
    [InlineData("Choir", "Everyone welcome, £3 on the door.")]
    [InlineData("Volunteers", "Expenses paid. We pay for your DBS check.")]
    [InlineData("Befriending", "We can't give immigration advice, but we know who can.")]
    [InlineData("Budget club", "For debts we refer you to an adviser from a registered charity.")]
    public void An_honest_service_that_speaks_of_the_same_things_is_shown(string name, string description) => Assert.Equal(Verdict.ShowToEditor, Of(name, description).Verdict);

    [Theory]
    [InlineData("Guaranteed l0ans, pay a fee of £50 first")]
    [InlineData("G u a r a n t e e d l o a n s, pay a fee of £50 first")]
    [InlineData("Gu-ar-an-teed lo-ans, pay a fee of £50 first")]
    [InlineData("Guarantееd lоans, рay a fее of £50 first")]
    [InlineData("Ｇｕａｒａｎｔｅｅｄ ｌｏａｎｓ, pay a fee of £50 first")]
    [InlineData("𝗚𝘂𝗮𝗿𝗮𝗻𝘁𝗲𝗲𝗱 𝗹𝗼𝗮𝗻𝘀, pay a fee of £50 first")]
    [InlineData("GUARANTEED LOANS 💰💰 PAY A FEE OF £50 FIRST")]
    [InlineData("Gúàrántééd lóáns, pay a fee of 50 pounds first")]
    [InlineData("Gua\u200Brant\u00ADeed lo\u2060ans, pay a fee of £50 first")]
    public void A_disguise_hides_nothing(string description) => Assert.Equal(Verdict.Block, Of("Cash", description).Verdict);

    [Theory]
    [InlineData("Ask for Level 2 B1 classes at 7pm, mp3 files on request.")]
    [InlineData("We are the M.E. group; we meet Q & A style, 1-2-1 or by e-mail, in room B12.")]
    [InlineData("Клуб для родин: зустрічі щонеділі. Κυριακή.")]
    public void What_only_looks_odd_is_no_disguise(string description) => Assert.Equal(0, Of("Club", description).Weight);

    [Fact]
    public void A_text_too_long_to_read_is_held_whatever_its_beginning_says() =>
        Assert.Equal(Verdict.Hold, Of("Choir", string.Concat(Enumerable.Repeat("We sing on Mondays. ", 1200)) + "Guaranteed loans.").Verdict);

    [Fact]
    public void Nothing_at_all_is_shown_and_says_that_an_editor_reads_it() =>
        Assert.Equal(["Nothing was found against it. An editor still reads it before it shows."], Screening.Of(new()).Reasons);
}
