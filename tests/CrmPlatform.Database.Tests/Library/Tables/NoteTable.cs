using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Database.Tests.Library.Tables;

internal sealed class NoteTable : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> note)
    {
        note.ToTable("notes");
        note.HasDiscriminator<string>("kind").HasValue<Complaint>("complaint").HasValue<Praise>("praise");
        note.Property("kind").HasMaxLength(20);
        note.Property(n => n.Text).HasMaxLength(2000);
    }
}
