namespace CrmPlatform.Runtime.Security.Roles;

/// <summary>Tells in a scope what its caller may do now.</summary>
internal interface ICallerRights
{
    /// <summary>The rights; another object when the tenant's roles were changed.</summary>
    CallerRights Rights { get; }
}
