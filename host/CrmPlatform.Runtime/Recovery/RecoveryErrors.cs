namespace CrmPlatform.Runtime.Recovery;

/// <summary>Every error text about backups, with its code.</summary>
internal static class RecoveryErrors
{
    public const string UnknownTenantCode = "CRM8001";
    public const string InTransitionCode = "CRM8002";
    public const string NoBackupCode = "CRM8003";
    public const string ChangedCode = "CRM8004";
    public const string OtherProviderCode = "CRM8005";
    public const string ExistsCode = "CRM8006";
    public const string ModulesMissingCode = "CRM8007";
    public const string OtherTenantCode = "CRM8008";

    public static RecoveryException UnknownTenant(string tenant) => new(
        $"{UnknownTenantCode} Tenant '{tenant}' was not backed up: there is no tenant with this id. 'crm tenant list' lists those that there are.");

    public static RecoveryException InTransition(string tenant, string module) => new(
        $"{InTransitionCode} Tenant '{tenant}' was not backed up: module '{module}' is being changed, and what the catalog says may not fit the copy. Wait for the end of the change and repeat.");

    public static RecoveryException NoBackup(string reason) => new(
        $"{NoBackupCode} What was sent is no backup of a tenant: {reason} Send a file that 'crm backup' wrote, unchanged.");

    public static RecoveryException Changed(string tenant, string expected, string actual) => new(
        $"{ChangedCode} The backup of tenant '{tenant}' was not restored: its database has the hash {actual}, and the backup says {expected}. It was damaged; restore from another backup.");

    public static RecoveryException OtherProvider(string tenant, string provider, string here) => new(
        $"{OtherProviderCode} The backup of tenant '{tenant}' was not restored: it is of a '{provider}' database, and this host keeps '{here}' databases. Restore it to a host of its kind.");

    public static RecoveryException Exists(string tenant) => new(
        $"{ExistsCode} The backup of tenant '{tenant}' was not restored: there is a tenant with this id, whose data would be lost. Repeat with '--replace' to put the backup in its place.");

    public static RecoveryException ModulesMissing(string tenant, IEnumerable<string> missing) => new(
        $"{ModulesMissingCode} The backup of tenant '{tenant}' was not restored: this host lacks {string.Join(", ", missing)}. Install them and repeat.");

    public static RecoveryException OtherTenant(string asked, string tenant) => new(
        $"{OtherTenantCode} The backup was not restored: it is of tenant '{tenant}', and '{asked}' was asked for. Name the right tenant or the right file.");
}
