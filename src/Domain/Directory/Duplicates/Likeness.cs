namespace Linkwork.Domain.Directory;

/// <summary>Why two entries may be one service, and how likely. Names decide: a choir and a food bank at one phone and one door are two.</summary>
/// <param name="Points">The stronger the more; for the order of a list only.</param>
/// <param name="Reasons">In words: "same phone".</param>
public sealed record Likeness(LikenessBand Band, int Points, IReadOnlyList<string> Reasons)
{
    private const double SamePlaceKm = 0.1, FarKm = 2;

    /// <summary>Null when they aren't alike enough to show anybody.</summary>
    public static Likeness? Of(EntryTraits a, EntryTraits b)
    {
        var name = a.Name.Like(b.Name, a.RunBy, b.RunBy);
        if (name == NameLikeness.Different) return null;
        var evidence = new Evidence(a, b, name);
        return evidence.Band is { } band ? new(band, evidence.Points + (band == LikenessBand.VeryLikely ? 100 : 0), evidence.Reasons) : null;
    }

    private sealed class Evidence
    {
        private readonly NameLikeness name;
        private readonly bool phone, site, page, postcode, near, far, placed, charity, company, runBy, apart, otherPhone, otherNumber, told;

        public Evidence(EntryTraits a, EntryTraits b, NameLikeness name)
        {
            this.name = name;
            phone = a.Phones.Intersect(b.Phones, StringComparer.Ordinal).Any();
            otherPhone = !phone && a.Phones.Count > 0 && b.Phones.Count > 0;
            site = a.Web is not null && b.Web is not null && a.Web.Split('/')[0] == b.Web.Split('/')[0];
            page = a.OwnPage && a.Web == b.Web;
            site = a.Web is not null && (a.Web == b.Web || (site && !(a.OwnPage && b.OwnPage)));
            postcode = a.Postcodes.Intersect(b.Postcodes, StringComparer.Ordinal).Any();
            placed = a.HasPlace && b.HasPlace;
            var km = a.Points.SelectMany(one => b.Points.Select(other => Distance.Km(one.Latitude, one.Longitude, other.Latitude, other.Longitude))).DefaultIfEmpty(double.NaN).Min();
            near = !postcode && km <= SamePlaceKm;
            apart = placed && !postcode && !near;
            far = apart && !(km <= FarKm);
            charity = a.Charity is not null && a.Charity == b.Charity;
            company = a.Company is not null && a.Company == b.Company;
            otherNumber = !charity && !company && ((a.Charity is not null && b.Charity is not null) || (a.Company is not null && b.Company is not null));
            runBy = a.OrganisationId == b.OrganisationId || a.RunBy.Key == b.RunBy.Key;
            told = a.Name.Telling.Count() > 1;
        }

        private bool Here => postcode || near;

        private bool Theirs => charity || company || runBy;

        public LikenessBand? Band
        {
            get
            {
                if (name == NameLikeness.Part) return Here && (phone || page) && !runBy && !otherNumber ? LikenessBand.Possible : null;
                if (apart) return (phone || page) && !far ? LikenessBand.Possible : null;
                var sure = Here ? phone || site || Theirs || (name == NameLikeness.Same && told && !otherPhone) : (phone && (site || Theirs || name == NameLikeness.Same)) || (page && name == NameLikeness.Same);
                if (sure && !otherNumber) return LikenessBand.VeryLikely;
                return Here || phone || page || (name == NameLikeness.Same && Theirs && !placed) ? LikenessBand.Possible : null;
            }
        }

        public int Points => name switch { NameLikeness.Same => 40, NameLikeness.Near => 30, _ => 10 } + (phone ? 20 : 0) + (page ? 15 : site ? 8 : 0)
            + (postcode ? 20 : near ? 15 : 0) + (charity || company ? 12 : runBy ? 8 : 0) - (otherPhone ? 5 : 0) - (otherNumber ? 5 : 0);

        public IReadOnlyList<string> Reasons =>
        [
            .. new[]
            {
                (name == NameLikeness.Same, "same name"), (name == NameLikeness.Near, "names nearly the same"), (name == NameLikeness.Part, "one name is part of the other"),
                (phone, "same phone"), (page, "same web page"), (site && !page, "same website"), (postcode, "same postcode"), (near, "places within 100 metres"),
                (charity, "same charity number"), (company, "same company number"), (runBy && !charity && !company, "run by the same organisation"),
                (otherPhone, "but different phones"), (otherNumber, "but different charity or company numbers"), (apart, "but different places"),
            }.Where(reason => reason.Item1).Select(reason => reason.Item2),
        ];
    }
}

/// <summary>How likely two entries are one service. Names are stored.</summary>
public enum LikenessBand { Possible, VeryLikely }
