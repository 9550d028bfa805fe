namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>Which columns of a row are needed.</summary>
internal readonly record struct ColumnSet(UInt128 Bits, bool IsWhole)
{
    public const int Limit = 128;

    public static ColumnSet Whole => new(UInt128.Zero, true);

    public ColumnSet With(int column) => this with { Bits = Bits | (UInt128.One << column) };

    public ColumnSet With(ColumnSet other) => new(Bits | other.Bits, IsWhole || other.IsWhole);

    public bool Contains(int column) => (Bits & (UInt128.One << column)) != 0;

    /// <summary>Whether no other column than those of another set is needed.</summary>
    public bool IsWithin(ColumnSet other) => other.IsWhole || (!IsWhole && (Bits & ~other.Bits) == 0);
}
