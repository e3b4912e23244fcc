namespace Linkwork.Domain.Work;

/// <summary>The seven dimensions of good work.</summary>
/// <remarks>Measuring Good Work: final report of the Measuring Job Quality Working Group, Carnegie UK Trust and RSA, September 2018.</remarks>
public enum GoodWorkDimension { Terms, Pay, JobDesign, SocialSupport, Health, Balance, Voice }

/// <summary>Four strains of a job that studies of mental health at work count.</summary>
/// <remarks>Butterworth and others, Occupational and Environmental Medicine 68 (2011), 806–812.</remarks>
public enum WorkAdversity { LowControl, HighDemands, Insecurity, UnfairReward }

/// <summary>What people call them.</summary>
public static class GoodWorkWords
{
    public static string Words(this GoodWorkDimension dimension) => dimension switch
    {
        GoodWorkDimension.Terms => "Terms of employment",
        GoodWorkDimension.Pay => "Pay and benefits",
        GoodWorkDimension.JobDesign => "The work itself",
        GoodWorkDimension.SocialSupport => "People at work",
        GoodWorkDimension.Health => "Health, safety and mind",
        GoodWorkDimension.Balance => "Work and the rest of life",
        _ => "Having a say",
    };

    public static string Words(this WorkAdversity adversity) => adversity switch
    {
        WorkAdversity.LowControl => "little say in how the work is done",
        WorkAdversity.HighDemands => "more work than there is time for",
        WorkAdversity.Insecurity => "a job that may not last",
        _ => "pay that isn’t fair for the work",
    };
}
