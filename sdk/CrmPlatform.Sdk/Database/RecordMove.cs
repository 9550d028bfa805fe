namespace CrmPlatform.Sdk.Database;

/// <summary>Records of a module that lead to another record than before.</summary>
/// <param name="Module">The module's id.</param>
/// <param name="Type">The records' type.</param>
/// <param name="Property">The property that leads to the record.</param>
/// <param name="Records">The records' ids.</param>
public sealed record RecordMove(string Module, string Type, string Property, IReadOnlyList<Guid> Records);
