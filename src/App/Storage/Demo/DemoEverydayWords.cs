using Linkwork.Domain.Directory;

namespace Linkwork.Storage.Demo;

/// <summary>A line that an editor wrote, and a word that searches suggest.</summary>
internal static class DemoEverydayWords
{
    public static IEnumerable<object> At(DateTimeOffset now, IReadOnlyList<Service> services)
    {
        var line = new EverydayLine();
        line.Say(["bait", "peg", "on the bank"], ["fishing", "angling"], [], "Grace Ashdown", now.AddDays(-20));
        yield return line;
        foreach (var (service, days) in new[] { ("Come and sing", 3), ("Come and sing", 9), ("Come and sing", 16), ("Come and sing", 24), ("Northfield Pantry membership", 30), ("Come and sing", 41) })
            yield return new SearchChoice { Word = "warble", ServiceId = services.First(its => its.Name == service).Id, On = London.Date(now.AddDays(-days)) };
    }
}
