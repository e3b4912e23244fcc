namespace Linkwork.Domain.Directory;

internal static partial class Vocabulary
{
    public static readonly Concept Letting = new("""
        room|rooms; flat|flats; studio|studios; bed flat; house to; lets; letting*; rent|rental; apartment*; tenancy; property; landlord; viewing; accommodation
        bedsit*; hmo
        """);

    public static readonly Concept BeforeViewing = new("""
        before viewing|seeing; before you view; viewing is not; viewing _ not possible; working|living|am|is|currently abroad|overseas; key* _ post*|courier*|sent
        post|courier _ key*; transfer _ deposit; no viewing*; cannot view; unable to view; without viewing; owner _ overseas|abroad; landlord _ abroad|overseas
        keys _ couriered|posted|sent; holding deposit; deposit by transfer; deposit today; first month _ deposit _ transfer|send|pay; reserve it; to reserve
        send _ deposit; holding fee
        """);

    public static readonly Concept QueueJump = new("""
        top of _ list|queue; jump _ queue; skip _ queue|list; move you up; move you to; name moved up; moved up; waiting for _ council; push your bid|application|name
        queue _ #; council housing _ #; waiting list _ #; allocations department; people in housing; priority banding; get your keys
        """);

    public static readonly Concept Giveaway = new("""
        free _ laptop*|tablet*|iphone*|phone|boiler*|solar|insulation|heat+pump|hamper*|food|television|tv|gift*|money|cash|car|heating|windows|room|upgrade; eco4
        eco boiler; boiler grant*; boiler scheme; energy rebate; energy grant; household support; bus pass
        """)
    {
        Unless = new("library; our cafe; food bank"),
    };

    public static readonly Concept Introductions = new("""
        sponsor* who; generous; dating; introductions; singles; meet _ sponsors|singles; brides; romance; find love; soul mate*; matchmak*; sugar
        """);
}
