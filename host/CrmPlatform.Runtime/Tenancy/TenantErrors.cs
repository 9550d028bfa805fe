namespace CrmPlatform.Runtime.Tenancy;

/// <summary>Every error text about tenants, with its code.</summary>
internal static class TenantErrors
{
    public const string CatalogNotReadyCode = "CRM4001";
    public const string BadIdCode = "CRM4002";
    public const string ExistsCode = "CRM4003";
    public const string UnknownServerCode = "CRM4004";
    public const string UnavailableCode = "CRM4005";
    public const string UnknownCode = "CRM4006";
    public const string NoConnectionStringCode = "CRM4007";
    public const string SuspendedCode = "CRM4008";
    public const string TenantSuspendedCode = "CRM4009";

    public static TenantException CatalogNotReady(string failure) => new(
        $"{CatalogNotReadyCode} The host cannot start: its catalog database was not prepared. {failure}");

    public static TenantException BadId(string id) => new(
        $"{BadIdCode} '{id}' is no id for a tenant: it has 1 to 40 lower-case letters, digits and '-', and begins with a letter. Choose another id.");

    public static TenantException Exists(string id) => new(
        $"{ExistsCode} Tenant '{id}' was not created: there is a tenant with this id. Choose another id.");

    public static TenantException Unknown(string id) => new(
        $"{UnknownCode} There is no tenant '{id}' that is served. Create it, or activate it.");

    public static TenantException UnknownServer(string tenant, string server) => new(
        $"{UnknownServerCode} Tenant '{tenant}' cannot be served: its database is on the server '{server}', which the settings do not name. Add it to the settings, or move the tenant.");

    public static TenantException NoConnectionString(string provider) => new(
        $"{NoConnectionStringCode} The host cannot start: the provider '{provider}' needs the setting 'Crm:ConnectionString'. Set it to the server's connection string without a database.");

    public static TenantException TenantSuspended(string tenant) => new(
        $"{TenantSuspendedCode} Tenant '{tenant}' is not served: it is suspended; its data is kept. Resume it with 'crm tenant resume {tenant}'.") { IsSuspended = true };

    public static string IsSuspended(string module, string? reason) =>
        $"{SuspendedCode} Module '{module}' is left out: it is suspended. {reason} Enable it again.".Replace("  ", " ", StringComparison.Ordinal);

    public static TenantException Unavailable(string tenant, string reason) => new(
        $"{UnavailableCode} Tenant '{tenant}' cannot be served: {reason}");
}
