namespace CrmPlatform.GraphQL.Costs;

/// <summary>What an operation costs at most, known before it runs.</summary>
/// <param name="FieldCost">The work of finding its fields.</param>
/// <param name="TypeCost">The objects that it may return.</param>
public readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    internal OperationCost With(OperationCost other) => new(FieldCost + other.FieldCost, TypeCost + other.TypeCost);

    internal OperationCost Max(OperationCost other) => new(Math.Max(FieldCost, other.FieldCost), Math.Max(TypeCost, other.TypeCost));

    internal OperationCost Times(double count) => new(FieldCost * count, TypeCost * count);
}
