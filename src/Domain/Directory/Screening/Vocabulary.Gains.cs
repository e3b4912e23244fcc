namespace Linkwork.Domain.Directory;

internal static partial class Vocabulary
{
    public static readonly Concept Trading = new("""
        crypto*; bitcoin; forex; fx; nft|nfts; binary options; day trad*; trade _ markets|stocks|shares|gold|currency|currencies|forex|crypto
        trading _ account|signals|academy|course|bot|app|platform|group|system; trader* academy|club|room; signals; staking; mining pool; token sale; copy trad*
        invest* _ return*|platform|plan|scheme|opportunit*|money|double|weekly|daily; high yield; guaranteed return*; returns of; double your money; stock tips; ai bot
        trading bot; learn to trade; arbitrage; wine investment*; carbon credits; land banking; overseas property invest*
        """);

    public static readonly Concept Betting = new("""
        betting _ tips|system|bot|method|income|profit; matched betting; matched bet*; tipster*; sure bets; sure win*; racing tips; football tips; fixed match*
        casino _ system|bonus|income|profit; roulette system; arbitrage betting; lottery _ syndicate|system; betting tips; no risk betting; bet and win
        beat the bookies; win % of
        """);

    public static readonly Concept GetRich = new("""
        turn _ # into; turn your last # into; double your money; make you rich; quit their jobs; risk free; no risk; # week from home; students make; students quit
        make it back; make back; return* of %; return*|returning|growing|grow _ % _ week|month|day; % return*; % week|month|day; digital asset*; growing _ savings
        % per week|day|month; % daily|weekly|monthly; passive income; financial freedom; vip group; vip; wealth will flow; six figures; minimum deposit; trading account
        begin with # deposit; minimum # to start
        """)
    {
        Unless = new("interest; apr; loan*; borrow*"),
    };

    public static readonly Concept Recovery = new("""
        recover*|trac*|retriev*|get+back|reclaim*|get+it+back _ crypto*|bitcoin|stolen|scammed|lost|funds|money|investment*|losses; funds recovery
        recovery _ agent*|bureau|expert*|hacker*|firm|specialist*; asset recovery; hackers; chargeback service; recover your
        """) { DespiteWarnings = true };
}
