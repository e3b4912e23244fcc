using System.Text.RegularExpressions;

namespace Linkwork.App.Tests.House;

/// <summary>Answers that were taken back count nowhere, because there is one place to read answers.</summary>
public partial class ChecksReadOnceTests
{
    [Fact]
    public void Nobody_reads_answers_but_through_those_that_stand()
    {
        var mentions = Repository.Files("src", ".cs", ".cshtml").Where(file => !file.Path.EndsWith("/Case.Checks.cs", StringComparison.Ordinal))
            .SelectMany(file => file.Text.Split('\n').Where(line => line.Contains("GoodWorkChecks", StringComparison.Ordinal)).Select(line => $"{file.Path}: {line.Trim()}")).ToList();

        Assert.True(mentions.Count > 4);
        Assert.Empty(mentions.Where(line => Kept().Replace(line, "").Contains("GoodWorkChecks", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_query_reads_the_rows_by_themselves() => Assert.Empty(Repository.Files("src", ".cs", ".cshtml", ".sql")
        .Where(file => Rows().IsMatch(file.Text)).Select(file => file.Path));

    // Loaded with the case, added, or named as a table.
    [GeneratedRegex(@"\.Include\(\w+ => \w+\.GoodWorkChecks\)|Db\.GoodWorkChecks\.Add\(|Scoped<GoodWorkCheck> GoodWorkChecks =>|IsOfCase\(c => c\.GoodWorkChecks\)", RegexOptions.None, 1000)]
    private static partial Regex Kept();

    [GeneratedRegex(@"GoodWorkChecks\.(VisibleTo|ForTheSystem|Rows)|\bFROM\s+""?good_work_check\b|\bJOIN\s+""?good_work_check\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Rows();
}
