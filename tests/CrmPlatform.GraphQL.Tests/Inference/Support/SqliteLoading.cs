using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CrmPlatform.GraphQL.Tests.Inference.Support;

/// <summary>Lets the SQLite client take the older managed binding that the package feed carries.</summary>
internal static class SqliteLoading
{
    [ModuleInitializer]
    internal static void Initialize() =>
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name is { Name: "SQLitePCLRaw.core", Version: not null } ? context.LoadFromAssemblyName(new AssemblyName(name.Name)) : null;
}
