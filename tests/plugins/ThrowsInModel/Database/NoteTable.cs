using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThrowsInModel.Database;

/// <summary>The table of notes.</summary>
public sealed class NoteTable : IEntityTypeConfiguration<Note>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Note> builder) => throw new InvalidOperationException("The model is a mystery.");
}
