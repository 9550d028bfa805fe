using CrmPlatform.Sdk.Database;

namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>Finds whose a record is, whatever module it is of.</summary>
internal interface IRecordOwners
{
    /// <summary>The owner of a record and what covers it.</summary>
    /// <returns>Null when the caller sees no such record, or records of the type have no owners.</returns>
    Task<RecordOwner?> FindAsync(string type, Guid id, CancellationToken cancellation);

    /// <summary>The permission that is needed to see objects of a type; null when there is none, or no such type.</summary>
    string? ReadPermissionOf(string type);
}
