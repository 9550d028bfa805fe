using Counter.Domain;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Counter.Database.Tables;

internal sealed class NumberTable : IEntityTypeConfiguration<Number>
{
    public void Configure(EntityTypeBuilder<Number> builder)
    {
        builder.ToTable("numbers");
        builder.Property(n => n.Owner).HasMaxLength(200);
        builder.HasRecordScope(n => n.Owner, CounterPermissions.Read, CounterPermissions.Write);
    }
}
