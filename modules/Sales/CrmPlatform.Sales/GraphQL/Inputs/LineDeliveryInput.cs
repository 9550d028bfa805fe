namespace CrmPlatform.Sales.GraphQL.Inputs;

/// <summary>How much of a line a delivery brings.</summary>
/// <param name="LineNo">The line's number.</param>
/// <param name="Quantity">How much of it.</param>
public sealed record LineDeliveryInput(int LineNo, decimal Quantity);
