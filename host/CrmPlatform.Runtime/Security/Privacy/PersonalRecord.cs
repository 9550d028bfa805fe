namespace CrmPlatform.Runtime.Security.Privacy;

/// <summary>A record with personal values about a data subject.</summary>
/// <param name="Module">The module whose record it is.</param>
/// <param name="Type">The record's type.</param>
/// <param name="Record">The record's key.</param>
/// <param name="Fields">The values; those that are empty are left out.</param>
internal sealed record PersonalRecord(string Module, string Type, Guid Record, IReadOnlyList<PersonalField> Fields);
