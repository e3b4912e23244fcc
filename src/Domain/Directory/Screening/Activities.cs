namespace Linkwork.Domain.Directory;

/// <summary>An activity that the law, or care for people who look for work, ties to a register. Numbers are not interchangeable: a charity number
/// authorises nobody to give debt advice.</summary>
internal sealed record Activity(string Name, string Number, Func<Reading, bool> Done, Register[] Registers, Exempt Exempt);

/// <summary>Who needs no number for it.</summary>
internal enum Exempt { Nobody, Councils, PublicBodies }

/// <summary>Which registers an editor must look up for what a service does, and which numbers are missing.</summary>
/// <remarks>Sources: Financial Services and Markets Act 2000 (debt counselling, lending); Immigration and Asylum Act 1999, part 5; Health and Social Care Act 2008.
/// Paid training and agencies: this project's own rule.</remarks>
internal static class Activities
{
    /// <summary>Training that costs more than this is asked for a number, pounds.</summary>
    private const int DearTraining = 30;

    private static readonly Register[] Advisers = [Register.ImmigrationAdvice, Register.Solicitors, Register.Barristers, Register.LegalExecutives];
    private static readonly Register[] AnyBody = [Register.TrainingProviders, Register.Companies, Register.Charities];

    private static readonly Activity[] All =
    [
        new("debt advice", "an FCA firm reference number (6 or 7 figures)", GivesDebtAdvice, [Register.FinancialConduct], Exempt.Councils),
        new("lending", "an FCA firm reference number (6 or 7 figures)", Lends, [Register.FinancialConduct], Exempt.Councils),
        new("immigration advice", "an IAA number (a letter and 9 figures), or an SRA, BSB or CILEX number", GivesImmigrationAdvice, Advisers, Exempt.Nobody),
        new("personal care", "a CQC number (1- and 9 figures or more)", Cares, [Register.CareQuality], Exempt.Nobody),
        new("training that is paid for", "a UKPRN (8 figures) or a company or charity number", SellsTraining, AnyBody, Exempt.PublicBodies),
        new("finding people work as an agency", "a company or charity number", IsAgency, AnyBody, Exempt.PublicBodies),
    ];

    /// <summary>What an editor must look up, and what is missing, as sentences.</summary>
    public static (IReadOnlyList<RegisterCheck> Checks, IReadOnlyList<string> Missing) Registers(Reading reading)
    {
        List<RegisterCheck> checks = [];
        List<string> missing = [];
        foreach (var activity in All.Where(activity => activity.Done(reading)))
            if (reading.Registrations.FirstOrDefault(given => given.WellFormed && activity.Registers.Contains(given.Register)) is { } number)
                checks.Add(Check(number, activity.Name));
            else if (IsExempt(activity, reading))
                checks.Add(new(activity.Registers[0], activity.Name, null,
                    $"Confirm that this is the public body it says it is: its {activity.Name} then needs no number."));
            else
                missing.Add(Missing(activity, reading));
        var other = reading.Registrations.Where(given => given.WellFormed && given.Register is Register.Charities or Register.Companies)
            .Where(given => !checks.Exists(check => check.Register == given.Register));
        checks.AddRange(other.Select(given => Check(given, given.Register == Register.Charities ? "being a charity" : "being a company")));
        return (checks, missing);
    }

    private static bool IsExempt(Activity activity, Reading reading) => activity.Exempt switch
    {
        Exempt.Councils => reading.Sender.IsCouncil([.. reading.Contacts.Hosts, .. reading.Contacts.Domains]),
        Exempt.PublicBodies => reading.Sender.PublicBody || reading.Sender.SaysCouncil,
        _ => false,
    };

    private static RegisterCheck Check(Registration number, string activity) =>
        new(number.Register, activity, number.Number, $"Look up {number.Number} in the {number.Register.Label()}, for {activity}.");

    private static string Missing(Activity activity, Reading reading)
    {
        var what = $"{char.ToUpperInvariant(activity.Name[0])}{activity.Name[1..]} needs {activity.Number}";
        return reading.Registrations.FirstOrDefault(given => activity.Registers.Contains(given.Register)) is { } malformed
            ? $"{what}; “{malformed.Number}” can’t be one."
            : reading.Registrations.Count > 0
                ? $"{what}; what is given is for the {reading.Registrations[0].Register.Label()}, which doesn’t stand for it."
                : $"{what}; none is given.";
    }

    private static bool GivesDebtAdvice(Reading reading) => Own(reading, Vocabulary.DebtAdvice) || (AboutMoney(reading) && Own(reading, Vocabulary.DebtHelp));

    /// <summary>A loan beside other things, in a service that isn't about money, is as likely what people suffer from.</summary>
    private static bool Lends(Reading reading) => Own(reading, Vocabulary.LoanToPeople)
        && (AboutMoney(reading) || reading.Says(Vocabulary.LoanToPeople, Box.Name) || reading.Says(Vocabulary.Loan, Vocabulary.QuickMoney)
            || (reading.Submission.Needs.Count == 0 && reading.Says(Vocabulary.LoanToPeople, Vocabulary.LoanTerms)));

    private static bool GivesImmigrationAdvice(Reading reading) => Own(reading, Vocabulary.ImmigrationAdvice);

    private static bool Cares(Reading reading) => Own(reading, Vocabulary.PersonalCare) || reading.Says(Vocabulary.CareByName, Box.Name);

    private static bool SellsTraining(Reading reading) => reading.Price.Pounds > DearTraining && reading.Says(Vocabulary.TrainForWork);

    private static bool IsAgency(Reading reading) => reading.Says(Vocabulary.Agency) || reading.Says(Vocabulary.AgencyByName, Box.Name);

    private static bool AboutMoney(Reading reading) => reading.Submission.Needs.Select(Letters.Plain)
        .Any(need => need.Contains("money", StringComparison.Ordinal) || need.Contains("debt", StringComparison.Ordinal));

    /// <summary>The sender does it, and doesn't only show the way to somebody who does.</summary>
    private static bool Own(Reading reading, Concept activity) => reading.SaysApartFrom(activity, Vocabulary.HandedOn);
}
