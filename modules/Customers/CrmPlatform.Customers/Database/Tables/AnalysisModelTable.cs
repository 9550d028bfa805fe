using CrmPlatform.Customers.Domain.Analysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class AnalysisModelTable : IEntityTypeConfiguration<AnalysisModel>
{
    public void Configure(EntityTypeBuilder<AnalysisModel> builder)
    {
        builder.ToTable("analysis_models");
        builder.Property(m => m.Currency).HasMaxLength(3);
        builder.Ignore(m => m.Features);
        builder.Ignore(m => m.Parameters);
        builder.Ignore(m => m.Metrics);
        builder.Property(m => m.FeatureList);
        builder.Property(m => m.ParameterList);
        builder.Property(m => m.MetricList);
        builder.HasIndex(m => new { m.Kind, m.ModelVersion }).IsUnique();
    }
}
