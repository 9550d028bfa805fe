using System.Reflection;

namespace CrmPlatform.Runtime.Loading;

/// <summary>The assemblies that host and modules share: the SDK, what stands in its signatures, and its analysis.</summary>
internal static class SharedAssemblies
{
    private static readonly string[] Names = ["CrmPlatform.Sdk", "CrmPlatform.Sdk.Analysis", "Autofac", "Scrutor", "Npgsql"];

    private static readonly string[] Families =
        ["Microsoft.EntityFrameworkCore", "Microsoft.Extensions", "Microsoft.Data", "Autofac", "Npgsql"];

    public static bool Contains(AssemblyName assembly) =>
        assembly.Name is { } name && (Names.Contains(name, StringComparer.Ordinal) || Families.Any(f => IsOf(name, f)));

    private static bool IsOf(string name, string family) =>
        name.StartsWith(family, StringComparison.Ordinal) && (name.Length == family.Length || name[family.Length] == '.');
}
