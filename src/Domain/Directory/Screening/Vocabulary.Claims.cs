namespace Linkwork.Domain.Directory;

internal static partial class Vocabulary
{
    public static readonly Concept Pension = new("""
        unlock*|releas*|access*|withdraw*|cash*|liberat*|transfer*|get+at|early|take _ pension*
        pension* _ early|unlock*|releas*|cash|loophole|liberat*|transfer*|now|overseas; pension loan*; pension review*
        """)
    {
        Unless = new("pension wise; pension credit; state pension; pensionwise; attendance"),
    };

    public static readonly Concept QuickSale = new("""
        buy* _ house*|home*|flat*|property|properties _ cash|fast|quick*|days|today|condition; buy* any _ house*|home*|property
        sell _ house|home|property|flat _ fast|quick*|cash|days|us|settle|clear; sell to us; rent it back; rent back; sign your home|house over; rent it from us
        take over your mortgage; stay on as tenant*; sale and leaseback; sell and rent; equity release; release equity; buy homes; buys homes; buy houses
        quick house sale; house sale fast
        """);

    public static readonly Concept Grant = new("""
        grant|grants; payout*; hardship payment*; support payment*; cost of living payment*; free money; free cash; cash award*; fund payment*; bursary; subsid*
        voucher|vouchers; stimulus; relief payment*; compensation
        """);

    public static readonly Concept Owed = new("""
        owed|due|entitled _ thousands|years|refund*|rebate*|compensation|payment*|#|money; could be owed; may be owed; are owed; refund|refunds; tax back; rebate*
        overpay*; money back from; overpaid; back payment*; backdated; tax band; band check; missing out on; unclaimed; reclaim*; mis sold; missold; inherit*
        left money; someone _ died; legal heir*; next of kin; lottery; jackpot; prize*; won #; have won; winner*; you have been chosen|selected; been approved for
        """);

    public static readonly Concept Benefit = new("""
        benefits; benefit claim*|payment*|form*|check*|application*|appeal*|entitlement*|award*; unpaid benefit; your benefit; any benefit; pip; personal independence
        universal credit; uc; esa; dla; attendance allowance; carers allowance; unpaid carers; council tax; blue badge*; bus pass*; housing benefit; tax credit*
        budgeting advance*; tribunal*; dwp; jobseeker*; entitlement*; department
        """);

    public static readonly Concept Claiming = new("""
        claim|claims|claimed|claiming; appeal*; application*; apply|applies; form|forms; assessment*; challenge*; reconsider*; tribunal*; backdat*; award*; refund*
        rebate*; win|wins|winners; submit*; accident*; injury; mis sold; represent*
        """);

    public static readonly Concept Claimants = new("""
        sign with us; sign up; solicitors take; panel of solicitors; no win; you may|could|might _ entitled|owed|due; start your claim; check your claim; claim now
        find out how much; it costs nothing to check
        """);

    public static readonly Concept InYourName = new("""
        in your name; in their name; phone contract*; take out _ contract*|finance|loan*|credit; hand us _ handset*|phone*; open _ account* for us
        account holders wanted; spare bank account; we operate it; company director*; nominee director*
        """)
    {
        Unless = new("debts; partner; abus*; never; tenancy; bill|bills; refuge; simple|cheaper; home care; voting"),
    };

    public static readonly Concept ActsForYou = new("""
        on your behalf; we claim; we appeal; we lodge; we submit; we apply for you; we handle; we deal with everything; do rest; our specialist*; our expert*
        our agent*; our consultant*; former assessor*
        """);
}
