using CrmPlatform.Delivery.Domain.Deliveries;
using CrmPlatform.Delivery.Domain.Projects;
using CrmPlatform.Delivery.Domain.Rules;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Delivery.Database.Tables;

internal sealed class CustomerDeliveryTable : IEntityTypeConfiguration<CustomerDelivery>
{
    public void Configure(EntityTypeBuilder<CustomerDelivery> delivery)
    {
        delivery.ToTable("deliveries");
        delivery.HasSubject(d => d.CustomerId);
        delivery.Property(d => d.Content).HasMaxLength(NameMustBeGiven.MaxLength);
        delivery.Property(d => d.RejectionReason).HasMaxLength(4000);
        delivery.HasIndex(d => new { d.CustomerId, d.DeliversOn });
        delivery.HasOne<Project>().WithMany().HasForeignKey(d => d.ProjectId).OnDelete(DeleteBehavior.Cascade);
    }
}
