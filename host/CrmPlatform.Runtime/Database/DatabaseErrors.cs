namespace CrmPlatform.Runtime.Database;

/// <summary>Every error text of the databases, with its code.</summary>
internal static class DatabaseErrors
{
    public const string UnknownProviderCode = "CRM3001";
    public const string ProviderMissingCode = "CRM3002";
    public const string BadNameCode = "CRM3003";
    public const string NotAttachedCode = "CRM3004";
    public const string WriteOutsideUnitCode = "CRM3005";
    public const string WriterBusyCode = "CRM3006";
    public const string UnitFailedCode = "CRM3007";
    public const string MigrationFailedCode = "CRM3008";
    public const string MigrationLockedCode = "CRM3009";
    public const string NewerDatabaseCode = "CRM3010";
    public const string RemovesTooEarlyCode = "CRM3011";
    public const string ContractBetweenCode = "CRM3012";
    public const string MigrationTooSlowCode = "CRM3013";
    public const string TablesStayCode = "CRM3014";
    public const string MigrationNotTriedCode = "CRM3015";

    public const string NoBackupCode = "CRM3016";
    public const string DamagedCode = "CRM3017";

    public const string NoCellsCode = "CRM3018";
    public const string ComparedCode = "CRM3019";

    public static InvalidOperationException NoCells(string what) => new(
        $"{NoCellsCode} '{what}' has encrypted texts, and there is no key: it works in no tenant's session. Lease the context from the session of a request, handler or job.");

    public static InvalidOperationException Compared(string entity, string property, string method) => new(
        $"{ComparedCode} '{entity}.{property}' is encrypted and stands in '{method}': a database can neither compare nor sort what it cannot read. Select it, compare it with null, or make it searchable and use ModuleDbContext.Matching.");

    public static DatabaseException NoBackup(string provider, string reason) => new(
        $"{NoBackupCode} A '{provider}' database cannot be copied or restored: {reason} Use the tools of the database server.", null);

    public static DatabaseException Damaged(DatabasePlacement placement, string reason) => new(
        $"{DamagedCode} The copy of a database cannot be restored as {placement}: {reason} Restore from another backup.", null);

    public static DatabaseException UnknownProvider(string name, IEnumerable<string> known) => new(
        $"{UnknownProviderCode} There is no database provider '{name}'. Use one of: {string.Join(", ", known)}.", null);

    public static DatabaseException ProviderMissing(string name, string type) => new(
        $"{ProviderMissingCode} The database provider '{name}' was not loaded: '{type}' is not beside the host. Install the host with this provider.", null);

    public static DatabaseException BadName(string name) => new(
        $"{BadNameCode} '{name}' is no name for a database: it may have up to 63 letters, digits, '_' and '-' and begins with a letter or digit. Choose another name.", null);

    public static InvalidOperationException NotAttached() => new(
        $"{NotAttachedCode} A module's database was asked for outside a request, handler or job of a tenant. Attach the TenantSession of the scope first.");

    public static InvalidOperationException WriteOutsideUnit(string context) => new(
        $"{WriteOutsideUnitCode} '{context}' has changes to save, but no unit of work runs: queries do not write. Make the change in a mutation, an event handler or a job.");

    public static DatabaseException WriterBusy(string placement, TimeSpan waited) => new(
        $"{WriterBusyCode} The change was not made: another change to {placement} did not end within {waited.TotalSeconds:0} s. Try again later.", null);

    public static InvalidOperationException UnitFailed() => new(
        $"{UnitFailedCode} The change was not saved: a part of it was rolled back. Roll back the whole and repeat it.");

    public static string MigrationFailed(string module, string migration, string placement, Exception cause) =>
        $"{MigrationFailedCode} The migration '{migration}' of module '{module}' failed in {placement}: {Why(cause)} The module's tables are as they were before it. Correct the migration, or install a version of the module without it.";

    public static string MigrationLocked(string placement, TimeSpan waited) =>
        $"{MigrationLockedCode} {placement} was not migrated: another process has migrated it for more than {waited.TotalSeconds:0} s. Wait for it or end it, and activate the tenant again.";

    public static string NewerDatabase(string module, string placement, string migration) =>
        $"{NewerDatabaseCode} Module '{module}' cannot use {placement}: the database has the migration '{migration}', which this version of the module does not know. Install the version that made it, or a newer one.";

    public static string RemovesTooEarly(string module, string migration, string what) =>
        $"{RemovesTooEarlyCode} Module '{module}' was not upgraded: its migration '{migration}' {what}, while the version before still serves. Give the migration the phase Contract, or make it only add.";

    public static string ContractBetween(string module, string migration, string next) =>
        $"{ContractBetweenCode} Module '{module}' was not upgraded: the migration '{migration}' removes what the version before uses, and '{next}' builds upon it. Upgrade to a version in between first.";

    public static string MigrationTooSlow(string module, string migration, string placement, TimeSpan limit) =>
        $"{MigrationTooSlowCode} The migration '{migration}' of module '{module}' in {placement} did not end within {limit.TotalSeconds:0.###} s. It goes on where it stopped when it is asked for again. Correct the migration, or allow it more time.";

    public static string MigrationNotTried(string module, string placement, string running) =>
        $"{MigrationNotTriedCode} Module '{module}' was not migrated in {placement}: a migration of module '{running}' exceeded its limit and still runs there. Migrate again when it has ended; if it never ends, correct module '{running}' and restart the host.";

    public static DatabaseException TablesStay(string module, string placement, IEnumerable<string> tables) => new(
        $"{TablesStayCode} Tables of module '{module}' stay in {placement}: {string.Join(", ", tables.Select(t => $"'{t}'"))} cannot be dropped, since other tables refer to them. Remove those references and repeat.", null);

    // The host's own sentences name what to do; what a provider or a module says may hold SQL and values.
    private static string Why(Exception cause) =>
        cause is DatabaseException ? cause.Message : $"it ended with '{cause.GetType().Name}'. {FailureTrace.Sentence(FailureTrace.NewId())}";
}
