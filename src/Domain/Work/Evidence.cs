namespace Linkwork.Domain.Work;

/// <summary>What a line of evidence answers.</summary>
public enum EvidenceAbout { WhyAsk, NotLater, BadJobsHarm }

/// <summary>One thing that is known about work and health, in a sentence or two, with where it was published and when.</summary>
/// <param name="Key">Stays the same when the words change.</param>
public sealed record Evidence(string Key, EvidenceAbout About, string Words, string Source, int Year)
{
    /// <summary>For professionals who doubt. None of it is a reason to press anybody.</summary>
    public static IReadOnlyList<Evidence> All { get; } =
    [
        new("good-for-health", EvidenceAbout.WhyAsk, "Being in work is on the whole better for health than being without, as long as the work is good. So how somebody stands with work belongs to caring for them.",
            "Waddell and Burton, Is Work Good for Your Health and Well-being? The Stationery Office", 2006),
        new("no-waiting", EvidenceAbout.NotLater, "People with severe mental illness who got help with finding a job straight away were about 2.4 times as likely to be in paid work as those who were trained first. Being well wasn’t the condition; wanting to was.",
            "Modini and others, Supported employment for people with severe mental illness: systematic review and meta-analysis, British Journal of Psychiatry 209", 2016),
        new("poor-jobs", EvidenceAbout.BadJobsHarm, "People in the poorest jobs were no better in mental health than people without work, and those who moved from unemployment into a poor job got worse. So a job by itself isn’t a success.",
            "Butterworth and others, The psychosocial quality of work determines whether employment has benefits for mental health, Occupational and Environmental Medicine 68", 2011),
        new("off-sick", EvidenceAbout.NotLater, "The longer somebody is off sick, the harder it becomes to go back. A talk in the first weeks can keep a job.",
            "Waddell, Burton and Kendall, Vocational Rehabilitation: What Works, for Whom, and When? The Stationery Office", 2008),
        new("stress-in-the-body", EvidenceAbout.BadJobsHarm, "Unemployed people who took up poor jobs had more signs of long stress in their blood and body than those who stayed unemployed.",
            "Chandola and Zhang, Re-employment, job quality, health and allostatic load biomarkers, International Journal of Epidemiology 47", 2018),
    ];

    /// <summary>The next line about one of these after the one that somebody saw last, so that nobody sees the same twice in a row; the first for who saw none.</summary>
    /// <param name="lastKey">Of the line seen last; null or unknown for none.</param>
    /// <param name="about">What the moment calls for.</param>
    public static Evidence After(string? lastKey, params IReadOnlyList<EvidenceAbout> about)
    {
        var last = All.ToList().FindIndex(line => line.Key == lastKey);
        return Enumerable.Range(1, All.Count).Select(step => All[(last + step) % All.Count]).First(line => about.Contains(line.About));
    }
}
