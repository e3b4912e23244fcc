namespace Linkwork.Domain.Directory;

/// <summary>We asked an organisation whether its entries are right: one link, for whoever reads its e-mail, until a day. It needs no account.</summary>
public sealed class Enquiry
{
    public const int LastsDays = 30;

    /// <summary>The asking of a quarter is spread over its first 12 weeks, so that the last to be asked can still answer within it.</summary>
    public const int SpreadDays = 84;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }

    /// <summary>The first day of the quarter.</summary>
    public required DateOnly Quarter { get; init; }

    /// <summary>0: ours, once a quarter. Otherwise the day of the quarter on which they asked for a new link: one a day at most.</summary>
    public required int Round { get; init; }

    /// <summary>SHA-256 of the link's secret, hexadecimal. The secret itself is only in the e-mail.</summary>
    public required string TokenHash { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset Until { get; init; }
    public List<EnquiryAnswer> Answers { get; init; } = [];

    public static DateOnly QuarterOf(DateOnly day) => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);

    /// <summary>The day of the quarter, from 1.</summary>
    public static int DayOf(DateOnly day) => day.DayNumber - QuarterOf(day).DayNumber + 1;

    /// <summary>The day of each quarter on which this organisation is asked, from 1: always the same, and spread over all.</summary>
    public static int DayFor(Guid organisation) => (int)(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(organisation.ToByteArray(bigEndian: true).AsSpan(12)) % SpreadDays) + 1;

    public static Enquiry Of(Guid organisation, int round, string tokenHash, DateTimeOffset at) => new()
    {
        OrganisationId = organisation, Quarter = QuarterOf(London.Date(at)), Round = round, TokenHash = tokenHash, At = at, Until = at.AddDays(LastsDays),
    };

    /// <summary>What this link said of a service, or null.</summary>
    public EnquiryAnswer? AnswerFor(Guid service) => Answers.Find(answer => answer.ServiceId == service);

    public string? AnswerProblem(Service service, DateTimeOffset at) =>
        at >= Until ? "This link has run out"
        : service.OrganisationId != OrganisationId ? "This entry isn’t yours"
        : service.MergedProblem() is not null ? "This entry was put together with another one since, and that one is asked about instead"
        : AnswerFor(service.Id) is not null ? "This entry was answered by this link already"
        : service.Status == ServiceStatus.Stopped ? "This service has stopped" : null;

    /// <summary>It is right as it stands.</summary>
    /// <exception cref="Refusal">The link can't say that; see <see cref="AnswerProblem"/>.</exception>
    public EnquiryAnswer StillRight(Service service, string organisation, DateTimeOffset at)
    {
        var answer = Answer(service, EnquiryAnswerKind.StillRight, at);
        service.Verify(organisation, VerifiedHow.EmailLink, at);
        return answer;
    }

    /// <summary>Something reads differently: it waits for an editor. Whether it takes people holds at once.</summary>
    /// <param name="said">What should stand there, of what may be proposed; what is left out or the same isn't proposed.</param>
    /// <exception cref="Refusal">The link can't say that; see <see cref="AnswerProblem"/>.</exception>
    public IReadOnlyList<ProposedChange> Change(Service service, IReadOnlyDictionary<ProposedField, string?> said, string organisation, DateTimeOffset at)
    {
        Answer(service, EnquiryAnswerKind.Change, at);
        var proposed = service.Propose(said, new(organisation, EnquiryId: Id), at);
        // They have read the entry, and all but whether it takes people stays.
        if (proposed.Count == 0) service.Verify(organisation, VerifiedHow.EmailLink, at);
        return proposed;
    }

    /// <summary>It has stopped. Nobody is sent there from now on, and an editor decides whether it goes; one for crisis, food or safety stays until then.</summary>
    /// <exception cref="Refusal">The link can't say that; see <see cref="AnswerProblem"/>.</exception>
    public ProposedChange Stopped(Service service, string organisation, DateTimeOffset at)
    {
        Answer(service, EnquiryAnswerKind.Stopped, at);
        return service.SayStopped(new(organisation, EnquiryId: Id), at);
    }

    private EnquiryAnswer Answer(Service service, EnquiryAnswerKind kind, DateTimeOffset at)
    {
        Refusal.If(AnswerProblem(service, at));
        var answer = new EnquiryAnswer { EnquiryId = Id, ServiceId = service.Id, Kind = kind, At = at };
        Answers.Add(answer);
        return answer;
    }
}

/// <summary>What a link said of one entry: once.</summary>
public sealed class EnquiryAnswer
{
    public required Guid EnquiryId { get; init; }
    public required Guid ServiceId { get; init; }
    public required EnquiryAnswerKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }
}

public enum EnquiryAnswerKind { StillRight, Change, Stopped }
