using Linkwork.Domain.Work;

namespace Linkwork.Storage.Demo;

/// <summary>Complaints of pressure, invented like everything else: one waits for the manager, one for whoever commissions, and some of last quarter were settled.</summary>
internal static class DemoPressure
{
    public static IEnumerable<PressureComplaint> Of(DemoStaff staff, DateTimeOffset now)
    {
        var (aldersea, brackenholme) = (staff.Aldersea.Id, staff.Brackenholme.Id);
        yield return PressureComplaint.From(
            new()
            {
                TeamId = aldersea, WhatHappened = "I said not now in the summer. I was asked again twice on the phone, and told it would look better if I tried.", WhenItWas = "the last two weeks",
                WantsAnswer = true, ReplyTo = "Text 07700 900321, after six",
            },
            PressureWay.Link, managerReads: true, null, now.AddDays(-3));
        yield return PressureComplaint.From(
            new() { TeamId = brackenholme, WhatHappened = "They said my help would stop if I did not go on the course. I don’t want my name in this.", Reader = PressureReader.OutsideTheTeam },
            PressureWay.Paper, managerReads: true, staff.Named("Joan Threlfall"), now.AddDays(-6));
        foreach (var (days, way) in new[] { (95, PressureWay.Phone), (103, PressureWay.Link) })
        {
            var settled = PressureComplaint.From(new() { TeamId = aldersea, WhatHappened = "Was asked about work at every visit and got tired of it." }, way, managerReads: true,
                way == PressureWay.Link ? null : staff.Manager(aldersea), now.AddDays(-days));
            settled.Settle("Spoke with the whole team about asking once and leaving it there. No answer was wanted.", staff.Manager(aldersea), now.AddDays(8 - days));
            yield return settled;
        }
    }
}
