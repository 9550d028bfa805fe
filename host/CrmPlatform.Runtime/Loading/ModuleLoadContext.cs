using System.Reflection;
using System.Runtime.Loader;

namespace CrmPlatform.Runtime.Loading;

/// <summary>The code of one module version: its assembly and its private dependencies.</summary>
/// <remarks>What host and modules share comes from the default context, so that both mean the same types.</remarks>
internal sealed class ModuleLoadContext(string name, string entryPath) : AssemblyLoadContext(name, isCollectible: true)
{
    private readonly AssemblyDependencyResolver _resolver = new(entryPath);

    /// <summary>Asks the runtime to unload the code, whatever the module does when it hears of it.</summary>
    public void Leave()
    {
        try
        {
            Unload();
        }
        catch (Exception)
        {
            // The runtime tells listeners once, and stops when one of them throws: asked again, it goes on.
            Unload();
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (SharedAssemblies.Contains(assemblyName) && FromHost(assemblyName) is { } shared)
        {
            return shared;
        }

        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    // A module may bring an extension package that the host does not have; then the module's own copy is right.
    private static Assembly? FromHost(AssemblyName assemblyName)
    {
        try
        {
            return Default.LoadFromAssemblyName(assemblyName);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
