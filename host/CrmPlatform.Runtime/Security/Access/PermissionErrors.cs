namespace CrmPlatform.Runtime.Security.Access;

/// <summary>What is wrong with permissions that modules declare and demand, in words.</summary>
internal static class PermissionErrors
{
    public const string ForeignCode = "CRM2301";
    public const string ShapeCode = "CRM2302";
    public const string TwiceCode = "CRM2303";
    public const string UndeclaredCode = "CRM2304";

    public static string IsForeign(string module, string member, string id) =>
        $"{ForeignCode} '{member}' of module '{module}' declares the permission '{id}', which does not begin with the module's id. Write \"{module}:{id[(id.LastIndexOf(Permission.Separator) + 1)..]}\".";

    public static string IsNoPermission(string module, string member, string why) =>
        $"{ShapeCode} '{member}' of module '{module}' declares no permission: {why}. Write 'public const string Read = \"{module}:read\";' with [Permission] into a static class with [Permissions].";

    public static string IsTwice(string module, string id) =>
        $"{TwiceCode} '{id}' of module '{module}' is declared twice. Choose another verb for one of them.";

    public static string IsUndeclared(string module, string field, string member, string id, IEnumerable<string> known) =>
        $"{UndeclaredCode} '{field}' demands the permission '{id}' by '{member}' in '{module}', and no module here declares it. {Known(known)}Correct [Authorize], or declare it: a constant with [Permission] in a class with [Permissions].";

    private static string Known(IEnumerable<string> known) =>
        string.Join(", ", known.Select(k => $"'{k}'")) is { Length: > 0 } there ? $"Declared are {there}. " : "";
}
