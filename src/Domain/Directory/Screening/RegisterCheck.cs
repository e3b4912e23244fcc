namespace Linkwork.Domain.Directory;

/// <summary>A register that an editor must look something up in before the service may show.</summary>
/// <param name="Register">Which register.</param>
/// <param name="Activity">What the service does that needs it: "debt advice".</param>
/// <param name="Number">The number given, well formed; null when the editor must find out whether it is exempt.</param>
/// <param name="Sentence">What to do, for the editor.</param>
public sealed record RegisterCheck(Register Register, string Activity, string? Number, string Sentence);

/// <summary>What people call each register.</summary>
public static class Registers
{
    public static string Label(this Register register) => register switch
    {
        Register.FinancialConduct => "Financial Services Register (FCA)",
        Register.ImmigrationAdvice => "register of the Immigration Advice Authority (IAA, formerly OISC)",
        Register.Solicitors => "Solicitors Register (SRA)",
        Register.Barristers => "Barristers’ Register (BSB)",
        Register.LegalExecutives => "CILEX Authorised Practitioners Directory",
        Register.Charities => "register of charities",
        Register.Companies => "Companies House register",
        Register.TrainingProviders => "UK Register of Learning Providers (UKPRN)",
        _ => "Care Quality Commission directory",
    };
}
