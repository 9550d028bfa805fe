namespace CrmPlatform.Sales.Domain.Orders;

/// <summary>How much of a line a delivery brings.</summary>
/// <param name="LineNo">The line's number.</param>
/// <param name="Quantity">How much of it.</param>
public sealed record LineDelivery(int LineNo, decimal Quantity);
