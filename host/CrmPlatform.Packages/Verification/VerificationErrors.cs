namespace CrmPlatform.Packages.Verification;

/// <summary>Why a module would not run as it says, in words.</summary>
internal static class VerificationErrors
{
    public const string DependencyCode = "CRM1501";
    public const string TypeCode = "CRM1502";
    public const string MemberCode = "CRM1503";
    public const string ForbiddenCode = "CRM1504";
    public const string SdkCode = "CRM1505";
    public const string UndeclaredCode = "CRM1506";
    public const string SchemaCode = "CRM1507";
    public const string AbstractCode = "CRM1508";

    public static string DependencyMissing(string assembly, string missing) =>
        $"{DependencyCode} '{assembly}' uses the assembly '{missing}', which is neither in the package nor in .NET nor handed out by the SDK. Add a PackageReference for it to the module's project, or do without it.";

    public static string TypeMissing(string assembly, string type, string from) =>
        $"{TypeCode} '{assembly}' uses the type '{type}', which {from} does not have. Build the module against a version that has it, and say so in its range.";

    public static string MemberMissing(string assembly, string? user, string member, string from) =>
        $"{MemberCode} {Place(assembly, user)} uses '{member}', which {from} does not have. Build the module against a version that has it, and say so in its range.";

    public static string MemberNotImplemented(string assembly, string type, string member) =>
        $"{AbstractCode} '{type}' of '{assembly}' does not implement '{member}'. Build the module against this version of the SDK.";

    public static string Forbidden(string assembly, string? user, string member, ForbiddenApi api) =>
        $"{ForbiddenCode} {Place(assembly, user)} uses '{member}': {api.Why}. {api.Instead}.";

    public static string OtherSdk(string range, string version) =>
        $"{SdkCode} The module accepts the SDK {range}; this is {version}. Check it against a version that it accepts, or build it for this one.";

    public static string ExtendsUndeclared(string type) =>
        $"{UndeclaredCode} The module extends the type '{type}', which is not its own, and requires no module that could bring it. Name the module in Requires or Optional of [CrmModule].";

    public static string HandlesUndeclared(string name) =>
        $"{UndeclaredCode} The module handles the event '{name}', which it does not publish, and requires no module that could. Name the module in Requires or Optional of [CrmModule].";

    public static string SchemaLacks(string definition) =>
        $"{SchemaCode} 'schema.graphql' has no '{definition}', which the module's code has. Run the contract test, approve the GraphQL and pack again.";

    private static string Place(string assembly, string? user) => user is null ? $"'{assembly}'" : $"'{user}' of '{assembly}'";
}
