using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Database.Tests.Library.Tables;

internal sealed class LoanTable : IEntityTypeConfiguration<Loan>
{
    public void Configure(EntityTypeBuilder<Loan> loan)
    {
        loan.ToTable("loans");
        loan.HasKey(l => l.Number);
        loan.ComplexProperty(l => l.Reader, a => a.Property(r => r.Street).HasMaxLength(100));
        loan.OwnsOne(l => l.Guarantor, a => a.Property(r => r.Street).HasMaxLength(100));
        loan.HasOne<Book>().WithMany().HasForeignKey(l => l.BookId).OnDelete(DeleteBehavior.Cascade);
    }
}
