using CrmPlatform.Sdk;

[assembly: CrmModule("test.misfit-permissions")]

namespace MisfitPermissions;

/// <summary>Declares and demands permissions that no host can answer.</summary>
public sealed class MisfitPermissionsModule : CrmModule;
