using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Sales.Database.Tables;

internal sealed class StageTransitionTable : IEntityTypeConfiguration<StageTransition>
{
    public void Configure(EntityTypeBuilder<StageTransition> builder)
    {
        builder.ToTable("stage_transitions");
        builder.HasSubjectOf<StageTransition, Opportunity>(t => t.OpportunityId);
        builder.HasRecordScopeOf(t => t.OpportunityId, typeof(Opportunity));
        builder.Property(t => t.By).HasMaxLength(200);
        builder.HasIndex(t => new { t.OpportunityId, t.At });
        builder.HasOne<Stage>().WithMany().HasForeignKey(t => t.FromStageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Stage>().WithMany().HasForeignKey(t => t.ToStageId).OnDelete(DeleteBehavior.Restrict);
    }
}
