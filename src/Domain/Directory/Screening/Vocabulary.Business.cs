namespace Linkwork.Domain.Directory;

internal static partial class Vocabulary
{
    public static readonly Concept HomeWork = new("""
        work from home; work at home; home based; earn|income|jobs|money|job|career* _ from home; type adverts; typing; data entry; envelope*; stuffing; home assembly
        assemble _ cards|products|kits|items|toys|pens; from your kitchen|sofa|phone; on your phone*; online task*; online job*; remote job*|work|career*|role*
        paid survey*; survey*; hours a day; hours day; reseller*; copy and paste
        """)
    {
        Unless = new("care; visit*; support at; help at; carers; meals; washing; housebound; safety; fire; energy"),
    };

    public static readonly Concept Recruiting = new("""
        downline*; upline*; network marketing; multi level; mlm; recruit* _ friends|family|others|people|members|team; share with _ friends|family; join* your team
        your own team; build _ your team|network; build a downline|organisation; team you build; refer* _ friends|people _ #; bring _ friends
        introduce _ friends _ earn; residual income; ambassador*; from everything they sell; brand partner*; wellness _ coach|leader*|partner*
        independent _ distributor*|consultant*|rep; starter kit; starter box; party plan; direct sales; duplicate*; binary plan; matrix plan; passive income
        earn from their; earn on their; commission on _ they|recruits; gifting; cash circle; invite _ people _ receive|get|earn; team sales; your teams sales
        sales of your team; bonuses on; get # for every
        """)
    {
        Unless = new("""
        peer; community ambassador*; health ambassador*; volunteer*; digital; tenant*; youth; champion*; walk*; access; walking; wellbeing
        """),
    };

    public static readonly Concept Franchise = new("""
        franchise*; business in box; in a box; ready made _ shop|business|store; dropship*; drop shipping; amazon fba; turnkey; reseller licence; vending machine*
        own _ cleaning|window round; territory; business opportunit*; business licence; done for you; affiliate marketing; print on demand; ecommerce store
        private label; buy your own; own _ online shop
        """);

    public static readonly Concept OwnBusiness = new("""
        own boss; financial freedom; financially free; freedom _ mentor*|lifestyle|business; passive income; escape _ rat race; rat race; laptop lifestyle; mastermind
        wealth will|mindset|creation|secrets|seminar; build|create|creating|building wealth; millionaire*; get rich; become rich; six figure*; six figures
        property invest*; none of your own; no money down; rent to rent; mindset; business opportunit*; fire your boss; side hustle; be free; get out of the dole
        dole queue; income stream*; time freedom
        """)
    {
        Unless = new("honest; whether; tax; enterprise; mentor from; workshop; suits you"),
    };

    public static readonly Concept MoneyMule = new("""
        payment* _ through|into|via|to your _ account; pay into your account; use* your _ bank account|account; using your _ account
        receive _ payments|money|funds|transfers _ account; your account _ transfer|send|forward|keep|commission; keep % _ send|transfer|forward; keep _ % _ rest
        send rest; send the rest; transfer the rest|balance|remainder; transfer balance; forward the rest|funds|money; payment process*; money transfer agent
        financial agent*; finance assistant; current account; rent* _ your _ bank account|account|card; lend* us _ account|card; lending us; account rental
        sell your _ account|sim; commission on _ transfer*|payment*; move money; moving money
        """)
    {
        Unless = new("credit union; basic bank account; open; universal credit; benefit*; employer* pay; direct debit"),
    };

    public static readonly Concept ParcelMule = new("""
        parcel*|package*|goods|item*|deliver* _ __ label*|relabel*|re label|repack*|forward*|post|ship|reship* _ abroad|overseas|on|them|customers|clients; reship*
        relabel*; re label; re ship; repack*; receive _ packages|parcels|goods _ home|address; goods arrive at; parcel forward*; arrive at your address
        packages at home; parcels at home; logistics coordinator
        """)
    {
        Unless = new("food parcel*; food"),
    };

    public static readonly Concept Cheque = new("""
        mystery shop* _ __ cheque|bank|transfer; cheque|check _ pay+in|bank+it|cash+it|deposit; you bank it; sent a cheque; post you cheque; bank|cash the cheque
        pay in keep; keep your pay; deposit the cheque; pay the cheque; test _ money transfer; transfer balance on; return the difference; overpayment
        """);

    public static readonly Concept TinyTasks = new("""
        like videos; watch videos; rate products; rate hotels; rate apps; like posts; review products; optimise apps; app optimi*; simple online tasks
        higher paid tasks; unlock _ tasks; top up _ wallet|account|balance; work wallet; task wallet; usdt; daily tasks on your phone; click adverts; click ads
        paid to click; like and subscribe; fill in surveys; paid surveys; surveys _ #; captcha; surveys for cash
        """);

    public static readonly Concept CommissionOnly = new("""
        commission only; % commission; commission based; unpaid trial; trial week* unpaid|without pay; unpaid trial week*; no basic; ote; on target earnings
        door to door sales; self employed sales; uncapped commission; pay per sale
        """);

    public static readonly Concept TaxTrick = new("""
        keep _ up to %; keep % of _ pay|contract|earnings|wages|income; loan _ not taxed; not taxed; tax free loan; pay no tax; avoid tax|paying tax; take home %
        umbrella _ fee|loan*|onboarding; onboarding; pay you in loans; offshore; tax planning _ contractors; reduce your tax to
        """);
}
