namespace Linkwork.Domain.Shared;

/// <summary>The needs list, top level. Names are stored, so never rename one; add instead.</summary>
public enum Need
{
    Work, Money, Benefits, Housing, Loneliness, MentalWellbeing, PhysicalActivity, HealthyLiving, LongTermCondition,
    Caring, Family, Learning, Volunteering, LegalAdvice, Immigration, Transport, Digital, Safety, Food, Fuel,
    Bereavement, AlcoholOrDrugs, SomethingElse,
}

/// <summary>What people call each need.</summary>
public static class Needs
{
    public static IReadOnlyList<Need> All { get; } = Enum.GetValues<Need>();

    public static string Label(this Need need) => need switch
    {
        Need.Work => "Work and employment",
        Need.Money => "Money and debt",
        Need.Benefits => "Benefits",
        Need.Housing => "Housing",
        Need.Loneliness => "Loneliness and social contact",
        Need.MentalWellbeing => "Mental wellbeing",
        Need.PhysicalActivity => "Physical activity",
        Need.HealthyLiving => "Healthy living",
        Need.LongTermCondition => "Long-term condition",
        Need.Caring => "Caring for someone",
        Need.Family => "Family and relationships",
        Need.Learning => "Learning and skills",
        Need.Volunteering => "Volunteering",
        Need.LegalAdvice => "Legal advice",
        Need.Immigration => "Immigration",
        Need.Transport => "Transport",
        Need.Digital => "Digital access",
        Need.Safety => "Safety and abuse",
        Need.Food => "Food",
        Need.Fuel => "Fuel",
        Need.Bereavement => "Bereavement",
        Need.AlcoholOrDrugs => "Alcohol or drugs",
        _ => "Something else",
    };
}
