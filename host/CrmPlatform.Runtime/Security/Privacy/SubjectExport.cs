namespace CrmPlatform.Runtime.Security.Privacy;

/// <summary>All that a tenant's modules know about a person.</summary>
/// <param name="Subject">The person.</param>
/// <param name="ExportedAt">When it was read, in UTC.</param>
/// <param name="Records">The records with personal values, by module and type.</param>
internal sealed record SubjectExport(Guid Subject, DateTime ExportedAt, IReadOnlyList<PersonalRecord> Records);
