using System.Data.Common;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Linkwork.Storage;

/// <summary>
/// Services as the open feed tells of them, by plain SQL: EF takes three times as long over the whole directory. Only what is told is read, so what is for staff alone isn't in memory here.
/// They are for telling and can't be saved.
/// </summary>
internal sealed class OpenFeedRows(AppDb db)
{
    /// <summary>Those of these ids that there are, in the order of the ids, each with who runs it.</summary>
    /// <param name="ids">A few hundred at most.</param>
    /// <param name="whole">With needs, places, times and contacts.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<List<(Service Service, Organisation Organisation)>> ReadAsync(IReadOnlyList<Guid> ids, bool whole, CancellationToken cancellation)
    {
        if (ids.Count == 0) return [];
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            var among = db.Engine.Among(command, ids);
            command.CommandText = Services(among) + (whole ? Parts(among) : "");
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            return await ReadAsync(new(reader, db.Engine), ids.Count, whole, cancellation);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static string Services(string among) => $"""
        SELECT s.id, s.organisation_id, s.name, s.status, s.modified_at, s.description, s.website, s.email, s.phone, s.cost, s.who_for, s.minimum_age, s.maximum_age, s.verified_at,
            s.online, s.by_phone, s.at_home, s.languages, s.access, s."when", o.name, o.description, o.website, o.email, o.phone, o.charity_number, o.company_number
        FROM service s JOIN organisation o ON o.id = s.organisation_id WHERE s.id {among} ORDER BY s.id;
        """;

    private static string Parts(string among) => $"""
        SELECT service_id, need FROM service_need WHERE service_id {among};
        SELECT service_id, id, name, address, postcode, latitude, longitude, visibility, bus_note FROM location WHERE service_id {among} AND visibility <> '{Visibility.StaffOnly}';
        SELECT service_id, id, frequency, "interval", by_day, by_month_day, opens_at, closes_at, starts_on, ends_on, term_time_only, description FROM schedule WHERE service_id {among};
        SELECT service_id, id, name, role, phone, email FROM service_contact WHERE service_id {among} AND visibility = '{Visibility.Public}';
        """;

    private static async Task<List<(Service, Organisation)>> ReadAsync(Row row, int count, bool whole, CancellationToken cancellation)
    {
        var all = new List<(Service Service, Organisation Organisation)>(count);
        while (await row.Reader.ReadAsync(cancellation)) all.Add((ServiceIn(row), OrganisationIn(row)));
        if (!whole) return all;
        var services = all.ToDictionary(each => each.Service.Id, each => each.Service);
        Action<Service>[] parts = [its => its.Needs.Add(new() { ServiceId = its.Id, Need = Enum.Parse<Need>(row.Text(1)!) }), its => its.Locations.Add(Place(row, its.Id)), its => its.Schedules.Add(Rule(row, its.Id)), its => its.Contacts.Add(Contact(row, its.Id))];
        foreach (var add in parts)
        {
            await row.Reader.NextResultAsync(cancellation);
            while (await row.Reader.ReadAsync(cancellation))
                if (services.TryGetValue(row.Id(0), out var its)) add(its);
        }

        return all;
    }

    private static Service ServiceIn(Row row) => new()
    {
        Id = row.Id(0), OrganisationId = row.Id(1), Name = row.Text(2)!, Status = Enum.Parse<ServiceStatus>(row.Text(3)!), ModifiedAt = row.Instant(4)!.Value, Description = row.Text(5), Website = row.Text(6), Email = row.Text(7),
        Phone = row.Text(8), Cost = row.Text(9), WhoFor = row.Text(10), MinimumAge = row.Number(11), MaximumAge = row.Number(12), VerifiedAt = row.Instant(13), Online = row.Flag(14), ByPhone = row.Flag(15), AtHome = row.Flag(16),
        Languages = row.Text(17), Access = row.Text(18), When = row.Text(19),
    };

    private static Organisation OrganisationIn(Row row) => new()
    {
        Id = row.Id(1), Name = row.Text(20)!, Description = row.Text(21), Website = row.Text(22), Email = row.Text(23), Phone = row.Text(24), CharityNumber = row.Text(25), CompanyNumber = row.Text(26),
    };

    private static Location Place(Row row, Guid of) => new()
    {
        ServiceId = of, Id = row.Id(1), Name = row.Text(2), Address = row.Text(3), Postcode = row.Text(4), Latitude = row.Degrees(5), Longitude = row.Degrees(6), Visibility = Enum.Parse<Visibility>(row.Text(7)!), BusNote = row.Text(8),
    };

    private static Schedule Rule(Row row, Guid of) => new()
    {
        ServiceId = of, Id = row.Id(1), Frequency = row.Text(2) is { } frequency ? Enum.Parse<Frequency>(frequency) : null, Interval = row.Number(3), ByDay = row.Text(4), ByMonthDay = row.Text(5), OpensAt = row.Clock(6), ClosesAt = row.Clock(7),
        StartsOn = row.Day(8), EndsOn = row.Day(9), TermTimeOnly = row.Flag(10), Description = row.Text(11),
    };

    private static ServiceContact Contact(Row row, Guid of) => new() { ServiceId = of, Id = row.Id(1), Name = row.Text(2), Role = row.Text(3), Phone = row.Text(4), Email = row.Text(5) };

    private sealed class Row(DbDataReader reader, IEngine engine)
    {
        public DbDataReader Reader => reader;

        public Guid Id(int column) => reader.GetGuid(column);

        public bool Flag(int column) => reader.GetBoolean(column);

        // Asked once for the value, and not first whether there is one: most of the time goes into asking.
        public string? Text(int column) => reader.GetValue(column) as string;

        public int? Number(int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

        public double? Degrees(int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

        public TimeOnly? Clock(int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<TimeOnly>(column);

        public DateOnly? Day(int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

        public DateTimeOffset? Instant(int column) => reader.IsDBNull(column) ? null : engine.InstantOf(reader, column);
    }
}
