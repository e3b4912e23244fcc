using System.Text.RegularExpressions;

namespace Linkwork.Domain.Directory;

/// <summary>Public registers. A number in one says nothing about another.</summary>
public enum Register
{
    FinancialConduct, ImmigrationAdvice, Solicitors, Barristers, LegalExecutives, Charities, Companies, TrainingProviders, CareQuality,
}

/// <summary>A register number as somebody gave it. Well formed means only that such a number could exist.</summary>
public sealed partial record Registration(Register Register, string Number, bool WellFormed)
{
    private const int LabelReach = 60;

    private static readonly (Register Register, Regex Label)[] Labels =
    [
        (Register.FinancialConduct, Fca()), (Register.ImmigrationAdvice, Iaa()), (Register.Solicitors, Sra()), (Register.Barristers, Bsb()),
        (Register.LegalExecutives, Cilex()), (Register.TrainingProviders, Ukprn()), (Register.CareQuality, Cqc()), (Register.Charities, Charity()),
        (Register.Companies, Company()),
    ];

    /// <summary>Every number with its register: from the registration box as it stands, from the description only where a label is close by.</summary>
    public static IReadOnlyList<Registration> In(Submission submission) =>
        [.. new[] { Read(submission.Registration, LabelReach), Read(submission.Description, 30), Read(submission.Name, 30) }.SelectMany(found => found)
            .OrderByDescending(found => found.WellFormed).DistinctBy(found => (found.Register, found.Number))];

    private static IEnumerable<Registration> Read(string? text, int reach)
    {
        var plain = Letters.Plain(text is { Length: > Reading.Longest } ? text[..Reading.Longest] : text).ToUpperInvariant();
        var labels = Labels.SelectMany(label => label.Label.Matches(plain).Select(match => (label.Register, Start: match.Index, End: match.Index + match.Length)))
            .OrderBy(label => label.Start).ToList();
        for (var i = 0; i < labels.Count; i++)
        {
            var (register, _, end) = labels[i];
            var until = i + 1 < labels.Count ? labels[i + 1].Start : plain.Length;
            var after = plain[end..Math.Max(end, Math.Min(until, end + reach))];
            if (Numbers().Match(after) is { Success: true } number) yield return Made(register, number.Value);
        }

        // An immigration adviser's number is like no other.
        foreach (Match bare in Adviser().Matches(plain))
            yield return new(Register.ImmigrationAdvice, bare.Value, true);
    }

    private static Registration Made(Register register, string typed)
    {
        var number = typed.Replace(" ", "");
        if (register != Register.CareQuality) number = number.Replace("-", "");
        return new(register, number, Shape(register).IsMatch(number));
    }

    private static Regex Shape(Register register) => register switch
    {
        Register.FinancialConduct => SixOrSeven(),
        Register.ImmigrationAdvice => Adviser(),
        Register.Solicitors => FourToSeven(),
        Register.Barristers or Register.LegalExecutives => FourToEight(),
        Register.Charities => CharityNumber(),
        Register.Companies => CompanyNumber(),
        Register.TrainingProviders => Provider(),
        _ => Care(),
    };

    [GeneratedRegex(@"\bFCA\b|\bFRN\b|FIRM REFERENCE|FINANCIAL CONDUCT")] private static partial Regex Fca();
    [GeneratedRegex(@"\bIAA\b|\bOISC\b|IMMIGRATION ADVICE AUTHORITY|IMMIGRATION SERVICES COMMISSIONER")] private static partial Regex Iaa();
    [GeneratedRegex(@"\bSRA\b|SOLICITORS REGULATION")] private static partial Regex Sra();
    [GeneratedRegex(@"\bBSB\b|BAR STANDARDS")] private static partial Regex Bsb();
    [GeneratedRegex(@"\bCILEX\b|LEGAL EXECUTIVES")] private static partial Regex Cilex();
    [GeneratedRegex(@"\bUKPRN\b|\bROATP\b|\bAPAR\b|TRAINING PROVIDERS|APPRENTICESHIP PROVIDER")] private static partial Regex Ukprn();
    [GeneratedRegex(@"\bCQC\b|CARE QUALITY")] private static partial Regex Cqc();
    [GeneratedRegex(@"CHARIT(?:Y|IES)\b|\bGB-CHC-?|\bGB-SC-?|\bGB-NIC-?|\bOSCR\b|\bCCNI\b|\bCIO\b|\bCHC\b")] private static partial Regex Charity();
    [GeneratedRegex(@"COMPAN(?:Y|IES)\b|\bGB-COH-?|\bCOH\b|\bCIC\b|\bCRN\b|\bLTD\b|\bLIMITED\b|REGISTERED IN ENGLAND")] private static partial Regex Company();

    /// <summary>The first thing with a digit in it: letters and figures, in groups perhaps.</summary>
    [GeneratedRegex(@"(?<![A-Z0-9])(?=[A-Z]{0,4}-?\d|[A-Z]*\d)[A-Z]{0,4}\d[A-Z0-9]*(?:[ -]\d+)*")] private static partial Regex Numbers();
    [GeneratedRegex(@"(?<![A-Z0-9])[FNE]\d{9}(?![A-Z0-9])")] private static partial Regex Adviser();
    [GeneratedRegex(@"^\d{6,7}$")] private static partial Regex SixOrSeven();
    [GeneratedRegex(@"^\d{4,7}$")] private static partial Regex FourToSeven();
    [GeneratedRegex(@"^\d{4,8}$")] private static partial Regex FourToEight();
    [GeneratedRegex(@"^(?:\d{6,7}|SC\d{6}|NIC?\d{6})$")] private static partial Regex CharityNumber();
    [GeneratedRegex(@"^(?:\d{7,8}|[A-Z]{2}\d{6})$")] private static partial Regex CompanyNumber();
    [GeneratedRegex(@"^1\d{7}$")] private static partial Regex Provider();
    [GeneratedRegex(@"^1-\d{8,12}$")] private static partial Regex Care();
}
