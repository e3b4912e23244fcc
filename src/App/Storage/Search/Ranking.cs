using Linkwork.Domain.Directory;

namespace Linkwork.Storage;

/// <summary>
/// Puts services in order, the same on every database: how much of what was asked they speak of, and where; then how near they are,
/// how fresh what we know is, whether they take people, and how it went with whom this team sent. Each of the last can only lower a service, and never out of the list.
/// </summary>
public sealed class Ranking
{
    // Where a word stands, and how soon saying it again adds little (as in BM25F).
    private const double InName = 3.1, InOrganisation = 0.75, InNeeds = 4.4, InLead = 2, InRest = 1.25;
    private const double Enough = 1.2;

    // A text of this many words is neither short nor long; how far length matters, and up to how many times as long.
    private const double UsualWords = 65, LengthMatters = 0.5, Longest = 6;

    // A mention in a very short text counts as if the text were so much shorter, and no more: still less than one in a name.
    private const double Shortest = 0.65;

    private const int LeadWords = 32;

    // Covering all that was asked beats saying one part of it often.
    private const double WholeMatters = 0.12;

    // Half as good at this distance.
    private const double HalfKm = 4;

    // Saying it in more than one way adds this much of each further way.
    private const double Further = 0.18;

    private readonly IReadOnlyList<SearchWord> words;
    private readonly SearchParts parts;
    private readonly DateTimeOffset now;
    private readonly double everything;
    private readonly (int Word, double Worth)[] terms;
    private readonly WordTable table;

    public Ranking(IReadOnlyList<SearchWord> words, SearchParts parts, DateTimeOffset now)
    {
        (this.words, this.parts, this.now) = (words, parts, now);
        everything = words.Sum(word => word.Worth);
        var all = words.SelectMany((word, i) => word.Forms.Concat(word.Synonyms).Select(term => (term.Text, Start: false, Word: i, term.Worth))
            .Concat(word.Start is { } start ? [(start.Text, true, i, start.Worth)] : [])).ToList();
        terms = [.. all.Select(term => (term.Word, term.Worth))];
        table = new([.. all.Select(term => (term.Text, term.Start))]);
    }

    /// <summary>From 0 to 1,000,000; whole numbers, so that ties are ties everywhere.</summary>
    public int Score(Candidate candidate)
    {
        var score = words.Count == 0 ? 1 : OfWords(candidate);
        if (parts.HasFlag(SearchParts.Rest)) score *= Near(candidate.Found.DistanceKm) * Freshness(candidate.Found) * Capacity(candidate.Found.Accepting) * Experienced(candidate.Found.Experience);
        return (int)Math.Round(score * 1_000_000);
    }

    /// <summary>Whether it speaks of everything that was asked.</summary>
    public bool HasAll(Candidate candidate) => Worths(candidate).All(worth => worth > 0);

    private double OfWords(Candidate candidate)
    {
        var worths = Worths(candidate);
        double score = 0, covered = 0;
        for (var i = 0; i < words.Count; i++)
        {
            score += Math.Min(worths[i], words[i].Worth);
            if (worths[i] > 0) covered += words[i].Worth;
        }

        return score / everything * (1 - WholeMatters + WholeMatters * covered / everything);
    }

    /// <summary>What each word is worth in this service: its best term, and a little of the others.</summary>
    private double[] Worths(Candidate candidate)
    {
        var counts = Counts(candidate);
        var (best, sum) = (new double[words.Count], new double[words.Count]);
        for (var i = 0; i < terms.Length; i++) Take(terms[i].Word, terms[i].Worth * counts[i] / (counts[i] + Enough));
        for (var i = 0; i < words.Count; i++)
            foreach (var (need, worth) in words[i].Needs)
                if (candidate.Found.Needs.Contains(need)) Take(i, worth * InNeeds / (InNeeds + Enough));
        return [.. best.Zip(sum, (most, all) => most + Further * (all - most))];

        void Take(int word, double worth)
        {
            best[word] = Math.Max(best[word], worth);
            sum[word] += worth;
        }
    }

    private double[] Counts(Candidate candidate)
    {
        var (counts, body) = (new double[terms.Length], new double[terms.Length]);
        table.Add(candidate.Found.Name, counts, InName);
        table.Add(candidate.Found.Organisation, counts, InOrganisation);
        var length = table.Add(candidate.Found.Description, body, InRest, InLead, LeadWords) + table.Add(candidate.Rest, body, InRest);
        var norm = Math.Max(Shortest, 1 - LengthMatters + LengthMatters * Math.Min(Longest, length / UsualWords));
        for (var i = 0; i < counts.Length; i++) counts[i] += body[i] / norm;
        return counts;
    }

    private static double Near(double? km) => km is { } far ? HalfKm / (HalfKm + far) : 0.5;

    /// <summary>What nobody has confirmed for long sinks a little; crisis, food and safety services never do.</summary>
    private double Freshness(ServiceFound found) => Fresh.Weight(found.Name, found.Needs, found.VerifiedAt, now);

    /// <summary>A service that declines most of whom the team sends sinks, at most by a fifth; one never tried stands as well as the best.</summary>
    private static double Experienced(Experience? experience) =>
        experience is null ? 1 : Math.Min(1, 0.8 + 0.2 * (experience.Started + 2.0) / (experience.Started + experience.Declined + 2));

    private static double Capacity(Accepting accepting) => accepting switch
    {
        Accepting.Yes => 1, Accepting.WaitingList => 0.9, Accepting.Full => 0.7, _ => 0.95,
    };
}

/// <summary>A service that may fit.</summary>
/// <param name="Found">Its description may be cut short.</param>
/// <param name="Rest">What else it says: times, cost, for whom, languages, access.</param>
public sealed record Candidate(ServiceFound Found, string Rest);
