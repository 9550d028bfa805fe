namespace CrmPlatform.Sdk;

/// <summary>The caller has the permission, and it does not cover the record.</summary>
/// <param name="type">The GraphQL type of the record.</param>
/// <param name="permission">The permission's id.</param>
public sealed class AccessRefusedException(string type, string permission)
    : UserErrorException("ACCESS_REFUSED", $"This '{type}' is not the caller's to change: '{permission}' covers records of the caller or its team only. Ask its owner or an administrator.")
{
    /// <summary>The GraphQL type of the record.</summary>
    public string Type { get; } = type;

    /// <summary>The permission's id.</summary>
    public string Permission { get; } = permission;
}
