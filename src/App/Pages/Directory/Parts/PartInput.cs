using System.Security.Cryptography;
using System.Text;
using Linkwork.Ui;

namespace Linkwork.Pages.Directory.Parts;

/// <summary>One of a service's places, times or contacts as a form has it.</summary>
public abstract class PartInput
{
    /// <summary>Fields of a form, for a service with as many rows as there may be.</summary>
    public const int MostValues = 20_000;

    /// <summary>Of the row that it stands for; null for a new one.</summary>
    public Guid? Id { get; set; }

    public bool Remove { get; set; }

    /// <summary>Nothing is typed: a new one is then left out.</summary>
    public abstract bool Blank { get; }

    /// <summary>What it says, field by field, as it is worded when somebody else said something else.</summary>
    public abstract IEnumerable<(string Field, string? Words)> Said();

    public bool SaysTheSame(PartInput other) => Lines().SequenceEqual(other.Lines());

    /// <summary>What a list said when the form was shown: whether somebody changed it since, and not only something else of the service.</summary>
    public static string Stamp(IEnumerable<PartInput> rows) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows.SelectMany(row => row.Lines().Prepend($"{row.Id}"))))).AsSpan(..16));

    /// <summary>Notes where the saved row says something else than the one typed.</summary>
    public void Compare(PartInput saved, string at, Theirs theirs)
    {
        foreach (var ((field, mine), (_, words)) in Said().Zip(saved.Said())) theirs.Compare($"{at}.{field}", mine.Said(), words.Said());
    }

    private IEnumerable<string> Lines() => Said().Select(each => $"{each.Field}:{each.Words.Said()?.ReplaceLineEndings("\n")}");
}
