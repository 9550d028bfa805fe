namespace CrmPlatform.Sdk.Security;

/// <summary>The class says what callers may be allowed to do with the module: each constant text with <see cref="PermissionAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PermissionsAttribute : Attribute;
