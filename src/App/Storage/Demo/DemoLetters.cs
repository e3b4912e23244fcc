using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Interop.Letters;

namespace Linkwork.Storage.Demo;

/// <summary>What referrers heard when a case closed: the letters that the gate lets through, as closing by hand would have made them.</summary>
internal static class DemoLetters
{
    public static IEnumerable<Sending> Of(IEnumerable<DemoEpisode> episodes, DemoStaff staff, DemoDirectory directory)
    {
        var helpsWith = directory.Services.SelectMany(service => service.Needs).ToLookup(row => row.ServiceId, row => row.Need);
        return episodes.Where(episode => episode.Case.Status == CaseStatus.Closed).Select(episode => Letter(episode, staff, helpsWith)).OfType<Sending>();
    }

    private static Sending? Letter(DemoEpisode episode, DemoStaff staff, ILookup<Guid, Need> helpsWith)
    {
        var (its, closure) = (episode.Case, episode.Case.CurrentClosure!);
        return ClosingLetter.For(its, episode.Person, episode.Referral, helpsWith, staff.Users.Single(user => user.Id == closure.By).Name, closure.By, closure.At);
    }
}
