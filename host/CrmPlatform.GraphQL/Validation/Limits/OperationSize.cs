namespace CrmPlatform.GraphQL.Validation.Limits;

/// <summary>What a selection asks for with its fragments spread.</summary>
/// <param name="Depth">The fields on the longest way down.</param>
/// <param name="Fields">All fields, never above a billion.</param>
/// <param name="RootFields">The fields on top, never above a billion.</param>
internal readonly record struct OperationSize(int Depth, int Fields, int RootFields)
{
    private const int Billion = 1_000_000_000;

    /// <summary>The size of a selection beside another.</summary>
    public OperationSize With(OperationSize other) =>
        new(Math.Max(Depth, other.Depth), Math.Min(Billion, Fields + other.Fields), Math.Min(Billion, RootFields + other.RootFields));

    /// <summary>The size of a field with a selection below it.</summary>
    public OperationSize Below() => new(Depth + 1, Math.Min(Billion, Fields + 1), 1);
}
