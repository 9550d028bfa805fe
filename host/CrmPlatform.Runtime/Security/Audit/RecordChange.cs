using CrmPlatform.Runtime.Database.Audit;

namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>What a unit of work did to a record.</summary>
/// <param name="Module">The module's id.</param>
/// <param name="EntityType">The record's type.</param>
/// <param name="Record">The record's id.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">Whose personal values they are; null when there are none.</param>
/// <param name="Values">What changed.</param>
internal sealed record RecordChange(string Module, string EntityType, string Record, AuditAction Action, Guid? Subject, IReadOnlyList<ValueChange> Values);
