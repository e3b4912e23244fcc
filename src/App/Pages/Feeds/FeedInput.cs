using System.ComponentModel.DataAnnotations;
using System.Net;
using Linkwork.Domain.Directory;
using Linkwork.Interop.Csv;
using Linkwork.Interop.Feeds;
using Linkwork.Ui;

namespace Linkwork.Pages.Feeds;

/// <summary>A kept feed as a form has it.</summary>
public sealed class FeedInput
{
    private const int LongestAddress = 2000, LongestName = 200;

    [Display(Name = "Address")]
    public string? Address { get; set; }

    [Display(Name = "What it is called here")]
    public string? Source { get; set; }

    [Display(Name = "What kind of feed?")]
    public FeedKind Kind { get; set; }

    [Display(Name = "Map of its columns")]
    public string? Map { get; set; }

    [Display(Name = "Terms of use")]
    public string? Licence { get; set; }

    [Display(Name = "How often?")]
    public FeedRhythm Every { get; set; } = FeedRhythm.Weekly;

    public static FeedInput Of(KeptFeed feed) =>
        new() { Address = feed.Address, Source = feed.Source, Kind = feed.Kind, Map = feed.Map, Licence = feed.Licence, Every = feed.Every };

    /// <param name="privateToo">Whether addresses inside our own network may be fetched.</param>
    public IEnumerable<Problem> Problems(bool privateToo)
    {
        if (Address?.Length > LongestAddress || FeedFetch.Address(Address?.Trim()) is not { } address)
            yield return new(nameof(Address), "Enter the whole web address of the list, beginning with https://");
        else if (!privateToo && IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) && !PublicAddress.Is(number))
            yield return new(nameof(Address), "Enter an address on the public internet: this one is inside our own network");
        if (Source.Said() is not { Length: <= LongestName }) yield return new(nameof(Source), $"Enter what it is called here, in {LongestName} letters or fewer");
        if (Licence?.Length > LongestName) yield return new(nameof(Licence), $"Give the terms of use in {LongestName} letters or fewer");
        if (Kind == FeedKind.Csv && MapProblem() is { } problem) yield return new(nameof(Map), problem);
    }

    public void WriteTo(KeptFeed feed) =>
        (feed.Address, feed.Kind, feed.Map, feed.Licence, feed.Every) = (Address!.Trim(), Kind, Kind == FeedKind.Csv ? Map : null, Licence.Said(), Every);

    public Theirs Differences(FeedInput saved)
    {
        var theirs = new Theirs();
        theirs.Compare(nameof(Address), Address, saved.Address);
        theirs.Compare(nameof(Kind), FeedWords.Of(Kind), FeedWords.Of(saved.Kind));
        theirs.Compare(nameof(Map), Map, saved.Map);
        theirs.Compare(nameof(Licence), Licence, saved.Licence);
        theirs.Compare(nameof(Every), FeedWords.Of(Every), FeedWords.Of(saved.Every));
        return theirs;
    }

    private string? MapProblem()
    {
        if (Map.Said() is null) return "Paste the map that says what the columns of the spreadsheet mean";
        if (Map!.Length > KeptFeed.LongestMap) return $"Use a map of {KeptFeed.LongestMap:N0} letters or fewer";
        try
        {
            CsvMap.Parse(Map, "here");
            return null;
        }
        catch (FeedRefused refused)
        {
            return refused.Message;
        }
    }
}
