using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Backups;

/// <summary>What can be wrong with a backup, in words.</summary>
internal static class BackupErrors
{
    public static CrmToolException NotEmpty(string folder) => new(
        $"CRM2501 The backup was not begun: '{folder}' is not empty. Give a new folder for each backup.", ExitCodes.Usage);

    public static CrmToolException Damaged(string folder, IReadOnlyList<string> damages) => new(
        $"CRM2502 Nothing was restored: the backup in '{folder}' is not whole. {string.Join("; ", damages)}. Restore from another backup.", ExitCodes.Refused);

    public static CrmToolException NoTenant(string folder, string tenant, IEnumerable<string> there) => new(
        $"CRM2503 Nothing was restored: the backup in '{folder}' has no tenant '{tenant}'. It has: {string.Join(", ", there)}.", ExitCodes.Usage);
}
