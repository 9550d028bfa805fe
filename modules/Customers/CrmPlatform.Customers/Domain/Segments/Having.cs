namespace CrmPlatform.Customers.Domain.Segments;

/// <summary>There is a related record for which the rule holds.</summary>
/// <param name="Related">What is related, such as <c>needs</c>.</param>
/// <param name="Rule">The rule about the related record; its fields are those of that record.</param>
public sealed record Having(string Related, Rule Rule) : Rule;
