namespace Linkwork.Domain.Directory;

/// <summary>An editor puts a service's places, times and contacts right. A row that stays keeps its id: feeds and merges know it by that.</summary>
public sealed partial class Service
{
    /// <summary>So many places, times or contacts at most.</summary>
    public const int MostParts = 200;

    /// <summary>Who may learn where a new place is, unless somebody says so: for safety services nobody guesses.</summary>
    public Visibility? UsualVisibility => Needs.Exists(need => need.Need == Need.Safety) ? null : Visibility.Public;

    /// <summary>When it runs in the provider's words: <see cref="When"/> without what only says a rule. Null when nothing else is told.</summary>
    public string? OwnWhen
    {
        get
        {
            var rules = Schedules.Select(rule => rule.InWords()).ToHashSet(StringComparer.Ordinal);
            return string.Join('\n', (When ?? "").Split('\n').Where(line => !rules.Contains(line))).Said();
        }
    }

    /// <summary>Years, from 0 to 120.</summary>
    public static IEnumerable<Problem> AgeProblems(int? from, int? to)
    {
        if (from is < 0 or > 120) yield return new(nameof(MinimumAge), "Enter an age from 0 to 120, or leave it empty");
        if (to is < 0 or > 120) yield return new(nameof(MaximumAge), "Enter an age from 0 to 120, or leave it empty");
        else if (from > to) yield return new(nameof(MaximumAge), "The oldest can’t be younger than the youngest");
    }

    /// <summary>Which of these would show more than is shown of them now: by their row, or by what they say, so that a hidden place typed anew counts too.</summary>
    public IReadOnlyList<Location> Opened(IEnumerable<Location> meant) => [.. meant.Where(place => Locations.Exists(had => had.Visibility > place.Visibility
        && (had.Id == place.Id || (Same(had, place) && !Locations.Exists(own => own.Id == place.Id && own.Visibility <= place.Visibility && Written(own) == Written(place))))))];

    public IReadOnlyList<ServiceContact> Opened(IEnumerable<ServiceContact> meant) => [.. meant.Where(contact => Contacts.Exists(had => had.Visibility > contact.Visibility
        && (had.Id == contact.Id || (Same(had, contact) && !Contacts.Exists(own => own.Id == contact.Id && own.Visibility <= contact.Visibility && Written(own) == Written(contact))))))];

    /// <summary>It happens there now, and nowhere else.</summary>
    public void Put(IReadOnlyList<Location> places, DateTimeOffset at)
    {
        Put(Locations, places, place => place.Id, (had, meant) => (had.Name, had.Address, had.Postcode, had.Latitude, had.Longitude, had.Visibility, had.BusNote) =
            (meant.Name, meant.Address, meant.Postcode, meant.Latitude, meant.Longitude, meant.Visibility, meant.BusNote));
        EditedAt = at;
    }

    /// <summary>It runs by these rules now; without words of its own it says them.</summary>
    public void Put(IReadOnlyList<Schedule> rules, DateTimeOffset at)
    {
        var own = OwnWhen;
        Put(Schedules, rules, rule => rule.Id, (had, meant) => (had.Frequency, had.Interval, had.ByDay, had.ByMonthDay, had.OpensAt, had.ClosesAt, had.StartsOn, had.EndsOn, had.TermTimeOnly, had.Description) =
            (meant.Frequency, meant.Interval, meant.ByDay, meant.ByMonthDay, meant.OpensAt, meant.ClosesAt, meant.StartsOn, meant.EndsOn, meant.TermTimeOnly, meant.Description));
        SayWhen(own);
        EditedAt = at;
    }

    /// <summary>These are whom to ask now.</summary>
    public void Put(IReadOnlyList<ServiceContact> contacts, DateTimeOffset at)
    {
        Put(Contacts, contacts, contact => contact.Id, (had, meant) => (had.Name, had.Role, had.Phone, had.Email, had.Visibility) = (meant.Name, meant.Role, meant.Phone, meant.Email, meant.Visibility));
        EditedAt = at;
    }

    /// <param name="words">The provider's own; null: its rules, if it has any.</param>
    public void SayWhen(string? words) => When = words.Said() ?? Schedule.Words(Schedules.OrderBy(rule => rule.Id));

    private static (string?, string?) Written(Location place) => (place.Address.Said(), place.Postcode.Said());

    private static (string?, string?, string?) Written(ServiceContact contact) => (contact.Name.Said(), contact.Phone.Said(), contact.Email.Said());

    private static void Put<T>(List<T> rows, IReadOnlyList<T> meant, Func<T, Guid> id, Action<T, T> copy)
    {
        rows.RemoveAll(had => !meant.Any(row => id(row) == id(had)));
        foreach (var row in meant)
            if (rows.Find(had => id(had) == id(row)) is { } known) copy(known, row);
            else rows.Add(row);
    }
}
