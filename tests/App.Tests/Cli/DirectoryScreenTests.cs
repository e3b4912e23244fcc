using System.Text;
using System.Text.Json;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.Interop;

namespace Linkwork.App.Tests.Cli;

/// <summary>The screen as whoever runs it types it, with submissions on standard input.</summary>
public sealed class DirectoryScreenTests : IDisposable
{
    private const string Choir = """{"id":"a","name":"Choir","description":"We sing on Mondays.","cost":"£3","needs":["Loneliness"]}""";
    private const string Scam = """{"id":"b","name":"Loans","description":"Guaranteed loans. Pay an admin fee of £50 first.","needs":["Money and debt"]}""";

    private readonly MadeFiles made = new();

    public void Dispose() => made.Dispose();

    private static Task<(int Exit, string[] Out, string Errors)> Screen(string input, params string[] arguments) => Screen(Encoding.UTF8.GetBytes(input), arguments);

    private static Task<(int Exit, string[] Out, string Errors)> Screen(byte[] input, params string[] arguments) => CommandRun.Async(input, ["directory", "screen", .. arguments]);

    [Fact]
    public async Task Each_line_gets_its_verdict_in_the_order_they_came()
    {
        var (exit, said, errors) = await Screen($"{Choir}\n\n{Scam}\n", "--json");
        Assert.Equal((0, ""), (exit, errors));
        var rows = said.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["a show-to-editor", "b block"], rows.Select(row => $"{row.GetProperty("id")} {row.GetProperty("verdict")}"));
        Assert.Contains(rows[1].GetProperty("reasons").EnumerateArray(), reason => reason.GetString() == "It wants money before it lends.");
    }

    [Fact]
    public async Task A_line_that_cant_be_read_is_told_by_its_number_and_the_others_are_screened()
    {
        var (exit, said, errors) = await Screen($$"""
            {{Choir}}
            {"id":
            [1]
            {"id":"c","name":"\ud800"}
            {{Scam}}
            """, "--json");
        Assert.Equal((2, 2), (exit, said.Length));
        Assert.Equal(
        [
            "line 2: it isn’t whole JSON; write each submission as one { … } on a line of its own.",
            "line 3: it isn’t a JSON object; write each submission as { … } on a line of its own.",
            "line 4: it has half a character (a lone \\ud800 to \\udfff); write the whole one.",
        ], errors.Split('\n'));
    }

    [Fact]
    public async Task Missing_strange_and_superfluous_keys_are_put_up_with()
    {
        var (exit, said, errors) = await Screen("""
            {}
            {"id":7,"name":null,"Description":"Free debt advice.","registration":{"fca":612345,"others":["charity 1054321"]},"needs":"money","colour":"blue"}
            """, "--json");
        Assert.Equal((0, ""), (exit, errors));
        Assert.StartsWith("""{"id":null,"verdict":"show-to-editor",""", said[0], StringComparison.Ordinal);
        var second = JsonDocument.Parse(said[1]).RootElement;
        Assert.Equal((7, "show-to-editor"), (second.GetProperty("id").GetInt32(), second.GetProperty("verdict").GetString()));
        Assert.Equal(["612345", "1054321"], second.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("number").GetString()));
    }

    [Fact]
    public async Task A_huge_line_and_one_in_another_encoding_are_told_apart_from_good_ones()
    {
        byte[] input = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Choir), (byte)'\n', .. Enumerable.Repeat((byte)'x', 3_000_000), (byte)'\n', .. Encoding.Latin1.GetBytes("{\"name\":\"Café\"}")];
        var (exit, said, errors) = await Screen(input, "--json");
        Assert.Equal((2, 1), (exit, said.Length));
        Assert.Equal(["line 2: it is longer than 1 MB; a submission is a few hundred words.", "line 3: it isn’t text in UTF-8; save the file as UTF-8."], errors.Split('\n'));
    }

    [Fact]
    public async Task Nothing_to_screen_is_one_sentence()
    {
        var (exit, said, errors) = await Screen("");
        Assert.Equal((2, 0), (exit, said.Length));
        Assert.Equal("There was nothing to screen. Give submissions in a file or on standard input, one JSON object a line.", errors);
    }

    [Fact]
    public async Task A_file_is_read_and_a_missing_one_is_one_sentence()
    {
        var (exit, said, _) = await Screen("", made.Text("two.jsonl", $"{Choir}\n{Scam}"), "--json");
        Assert.Equal((0, 2), (exit, said.Length));
        var (missing, _, errors) = await Screen("", Path.Combine(made.Folder, "none.jsonl"));
        Assert.Equal((2, "There is no file none.jsonl. Give submissions in a file or on standard input, one JSON object a line."), (missing, errors));
    }

    [Fact]
    public async Task Without_json_a_person_reads_a_table()
    {
        var (exit, said, _) = await Screen(Scam);
        Assert.Equal(0, exit);
        Assert.Contains(said, line => line.Contains("block", StringComparison.Ordinal));
    }
}
