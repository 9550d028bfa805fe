namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>The steps of a purge, as the catalog names them.</summary>
internal static class PurgeSteps
{
    public const string Drop = "purge";
    public const string Done = "purged";
}
