using CrmPlatform.Runtime.Security.Callers;

namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>What one unit of work adds to a tenant's audit.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Caller">Who.</param>
/// <param name="Operation">In which mutation, handler or job.</param>
/// <param name="TraceId">In which trace.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Changes">What.</param>
internal sealed record AuditUnit(string Tenant, Caller Caller, string Operation, string TraceId, DateTime At, IReadOnlyList<RecordChange> Changes);
