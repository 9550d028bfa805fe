namespace CrmPlatform.Host.Administration;

/// <summary>What administrators are told when a request is no request, in words.</summary>
internal static class AdminErrors
{
    public const string NoBody = "CRM6101 The request was not understood: its body is no JSON object with the members of this address. Send them as application/json.";
    public const string NoAction = "CRM6102 The request was not understood: 'action' is none of enable, disable, suspend, upgrade, rollback, finish, archive, purge. Choose one.";
    public const string NoRing = "CRM6103 The ring was not set: a ring's name has 1 to 40 characters. Choose another name.";
    public const string NoKey = "CRM6104 The request carries no key of an administrator. Send 'Authorization: Bearer crm_admin_...'.";
    public const string NoTenant = "CRM6106 The tenant was not created: 'id' is missing. Give the tenant's id and the ids of its modules.";
    public const string Failed = "CRM6105 The request failed in the host. Look for the trace id in the host's log.";

    public static string NoSuchTenant(string tenant) => $"CRM6107 There is no tenant '{tenant}'. Create it first.";
}
