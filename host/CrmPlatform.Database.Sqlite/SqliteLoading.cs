using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.Data.Sqlite;

namespace CrmPlatform.Database.Sqlite;

/// <summary>Settles which managed and which native SQLite library is used, before the first use.</summary>
internal static class SqliteLoading
{
    private const string NativeName = "e_sqlite3";
    private static readonly Version LeastSystemVersion = new(3, 38); // The first with the JSON operators that queries use.
    private static readonly Lazy<nint> System = new(FindSystemLibrary);

    // CA2255 is about libraries for everybody; this assembly is loaded by the host only, and must act before any of its types is used.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Initialize()
    {
        // Microsoft.Data.Sqlite asks for a newer SQLitePCLRaw.core than the package feed may carry; every member it uses is in both.
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name is { Name: "SQLitePCLRaw.core", Version: not null } ? context.LoadFromAssemblyName(new AssemblyName(name.Name)) : null;

        var provider = Assembly.Load("SQLitePCLRaw.provider.e_sqlite3");
        NativeLibrary.SetDllImportResolver(provider, (name, _, _) => name == NativeName ? System.Value : 0);
    }

    // The library in the package can be years behind the system's.
    private static nint FindSystemLibrary()
    {
        foreach (var name in (string[])["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3.dll"])
        {
            if (!NativeLibrary.TryLoad(name, out var library))
            {
                continue;
            }

            if (NativeLibrary.TryGetExport(library, "sqlite3_libversion", out var export) && VersionOf(export) >= LeastSystemVersion)
            {
                return library;
            }

            NativeLibrary.Free(library);
        }

        return 0;
    }

    private static Version VersionOf(nint export)
    {
        var text = Marshal.PtrToStringUTF8(Marshal.GetDelegateForFunctionPointer<LibraryVersion>(export)());
        return Version.TryParse(text, out var version) ? version : new Version();
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint LibraryVersion();
}
