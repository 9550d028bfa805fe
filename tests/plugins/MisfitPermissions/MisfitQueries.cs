using CrmPlatform.Sdk.GraphQL;

namespace MisfitPermissions;

/// <summary>Questions that nobody could ever ask.</summary>
[QueryType]
public static class MisfitQueries
{
    /// <summary>Demands what nobody declares.</summary>
    [Authorize("test.misfit-permissions:reed")]
    public static int GetMistyped() => 1;

    /// <summary>Demands what a module that is not there would declare.</summary>
    [Authorize("crm.absent:read")]
    public static int GetAbsent() => 1;
}
