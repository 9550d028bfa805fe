namespace CrmPlatform.Customers.Domain.Merging;

/// <summary>How many records of a kind belong to the customer that remains, after a merge.</summary>
/// <param name="Module">The module that keeps them.</param>
/// <param name="Type">What they are, such as <c>Order</c>.</param>
/// <param name="Count">How many.</param>
public sealed record MovedRecords(string Module, string Type, int Count);
