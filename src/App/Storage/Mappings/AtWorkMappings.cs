using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Linkwork.Storage.Mappings;

internal sealed class AtWorkMappings : IEntityTypeConfiguration<Adjustment>, IEntityTypeConfiguration<EmployerSheet>, IEntityTypeConfiguration<PhasedReturn>, IEntityTypeConfiguration<FitNote>
{
    public void Configure(EntityTypeBuilder<Adjustment> adjustment)
    {
        adjustment.IsOfCase(c => c.Adjustments);
        adjustment.HasIndex(a => new { a.TeamId, a.CaseId });
    }

    public void Configure(EntityTypeBuilder<EmployerSheet> sheet)
    {
        sheet.IsOfCase(c => c.EmployerSheets);
        sheet.Ignore(s => s.Recipient);
        sheet.Ignore(s => s.Categories);
        sheet.Property(s => s.Whats).AsLines();
        sheet.Property(s => s.Whys).AsLines();
        sheet.HasIndex(s => new { s.TeamId, s.CaseId });
        sheet.HasOne<Share>().WithMany().HasForeignKey(s => new { s.TeamId, s.ShareId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PhasedReturn> plan)
    {
        plan.IsOfCase(c => c.PhasedReturns);
        plan.Ignore(p => p.Facts);
        plan.Property(p => p.Weeks).AsJson();
        plan.HasIndex(p => new { p.TeamId, p.CaseId });
    }

    public void Configure(EntityTypeBuilder<FitNote> note)
    {
        note.IsOfCase(c => c.FitNotes);
        note.Property(n => n.Options).AsWords();
        note.HasIndex(n => new { n.TeamId, n.CaseId });
        // The job that asks for a talk looks for notes that end soon, in every team.
        note.HasIndex(n => n.Until);
    }
}
