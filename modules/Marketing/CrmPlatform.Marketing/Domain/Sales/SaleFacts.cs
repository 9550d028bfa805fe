using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Domain.Sales;

/// <summary>A sale as it was made.</summary>
/// <param name="Reference">What names the sale elsewhere, such as an order's number; a sale counts once.</param>
/// <param name="CustomerId">The customer's id, when known.</param>
/// <param name="Amount">What it brought.</param>
/// <param name="SoldAt">When.</param>
public sealed record SaleFacts(string Reference, Guid? CustomerId, Money Amount, DateTime SoldAt);
