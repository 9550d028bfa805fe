namespace CrmPlatform.Customers.Domain.Needs;

/// <summary>Names a record of any module.</summary>
/// <param name="Type">Its GraphQL type, such as Opportunity.</param>
/// <param name="Key">Its id there.</param>
public readonly record struct RecordKey(string Type, Guid Key);
