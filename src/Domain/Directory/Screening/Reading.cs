namespace Linkwork.Domain.Directory;

/// <summary>A submission as the rules see it: what it claims, what it costs, where it leads, which numbers it gives.</summary>
internal sealed class Reading
{
    /// <summary>Longer texts are read to here; that they are longer is a finding of its own. Characters.</summary>
    public const int Longest = 10_000;

    private const int SentencesApart = 2;

    private readonly Wording wording = new();
    private readonly Stance stance;
    private readonly Dictionary<Concept, IReadOnlyList<int>> claims = [];

    public Reading(Submission submission)
    {
        Submission = submission;
        TooLong = submission.Description?.Length > Longest || submission.Name?.Length > Longest || submission.Cost?.Length > Longest;
        wording.Add(Box.Name, Letters.Plain(Start(submission.Name)));
        wording.Add(Box.Description, Letters.Plain(Start(submission.Description)));
        wording.Add(Box.Cost, Letters.Plain(Start(submission.Cost)));
        stance = new(Words, SentencesWith(Vocabulary.Warning), SentencesWith(Vocabulary.OwnAsk));
        Contacts = Contacts.Of(submission);
        Price = Price.Of([.. Words.Where(word => word.Box == Box.Cost)]);
        Registrations = Registration.In(submission);
        Sender = Sender.Of(submission, Contacts, Registrations);
    }

    public Submission Submission { get; }
    public bool TooLong { get; }
    public Contacts Contacts { get; }
    public Price Price { get; }
    public IReadOnlyList<Registration> Registrations { get; }
    public Sender Sender { get; }
    public IReadOnlyList<Word> Words => wording.Words;
    public IReadOnlyList<string> Disguised => wording.Disguised;

    /// <summary>Claimed anywhere.</summary>
    public bool Says(Concept concept) => Claims(concept).Count > 0;

    /// <summary>Claimed in one box of the form.</summary>
    public bool Says(Concept concept, Box box) => Claims(concept).Any(at => Words[at].Box == box);

    /// <summary>Both claimed, at most two sentences apart. The name and the cost are about the whole.</summary>
    public bool Says(Concept one, Concept other)
    {
        var (here, there) = (Sentences(one).ToList(), Sentences(other).ToList());
        return here.Any(a => there.Any(b => a.Box != Box.Description || b.Box != Box.Description || Math.Abs(a.Sentence - b.Sentence) <= SentencesApart));
    }

    public bool SaysAny(params Concept[] concepts) => Array.Exists(concepts, Says);

    /// <summary>Claimed in a sentence that doesn't have the other idea.</summary>
    public bool SaysApartFrom(Concept concept, Concept other)
    {
        var with = SentencesWith(other);
        return Claims(concept).Any(at => !with.Contains(Words[at].Sentence));
    }

    /// <summary>Where each claim of it begins, as an index of <see cref="Words"/>.</summary>
    public IReadOnlyList<int> Claims(Concept concept)
    {
        if (claims.TryGetValue(concept, out var known)) return known;
        var found = new List<int>();
        for (var at = 0; at < Words.Count; at++)
            foreach (var phrase in concept.Phrases)
                if (phrase.EndOf(Words, at) is var end and >= 0 && stance.Claims(at, end, concept))
                {
                    found.Add(at);
                    break;
                }

        return claims[concept] = found;
    }

    private IEnumerable<(Box Box, int Sentence)> Sentences(Concept concept) => Claims(concept).Select(at => (Words[at].Box, Words[at].Sentence)).Distinct();

    /// <summary>The sentences that have the words, claimed or not.</summary>
    private HashSet<int> SentencesWith(Concept concept) =>
        [.. Enumerable.Range(0, Words.Count).Where(at => concept.Phrases.Any(phrase => phrase.EndOf(Words, at) >= 0)).Select(at => Words[at].Sentence)];

    private static string? Start(string? text) => text?.Length > Longest ? text[..Longest] : text;
}
