using System.Reflection;
using CrmPlatform.Packages.Verification;
using CrmPlatform.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Loading;

/// <summary>Loads a module version. What the module throws becomes a refusal.</summary>
internal static class ModuleLoader
{
    /// <summary>Loads the module, or says why not.</summary>
    public static ModuleRefusal? TryLoad(FoundModule module, ModuleLimits limits, out LoadedModule? loaded)
    {
        var (refusal, result) = default((ModuleRefusal?, LoadedModule?));

        // On a thread of its own: there is no other way to leave a constructor that does not return.
        var thread = new Thread(() => refusal = TryLoad(module, out result)) { IsBackground = true, Name = $"start of {module.Id}" };
        thread.Start();
        if (!thread.Join(limits.Start))
        {
            loaded = null;
            return ModuleErrors.StartsTooSlowly(module, limits.Start);
        }

        loaded = result;
        return refusal;
    }

    private static ModuleRefusal? TryLoad(FoundModule module, out LoadedModule? loaded)
    {
        loaded = null;
        if (Changed(module) is { } changed)
        {
            return changed;
        }

        var path = module.AssemblyPath;
        if (!File.Exists(path))
        {
            return ModuleErrors.LacksEntry(module, path);
        }

        var context = default(ModuleLoadContext);
        var refusal = default(ModuleRefusal);
        try
        {
            if (ModuleVerifier.Leaks(path) is { Count: > 0 } leaks)
            {
                return ModuleErrors.Leaks(module, leaks);
            }

            context = new ModuleLoadContext($"{module.Id}/{module.Version.ToNormalizedString()}", path);
            refusal = Load(module, context, context.LoadFromAssemblyPath(path), out loaded);
        }
        catch (Exception exception)
        {
            refusal = ModuleErrors.CannotLoad(module, Inner(exception));
        }

        if (refusal is not null)
        {
            context?.Leave();
        }

        return refusal;
    }

    // What was checked when it was installed is what runs, or nothing does.
    private static ModuleRefusal? Changed(FoundModule module)
    {
        try
        {
            return module.Package?.ChangedFiles() is { Count: > 0 } files ? ModuleErrors.FilesChanged(module, files) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return ModuleErrors.FilesNotCompared(module, exception);
        }
    }

    private static ModuleRefusal? Load(FoundModule module, ModuleLoadContext context, Assembly assembly, out LoadedModule? loaded)
    {
        loaded = null;
        var manifest = module.Manifest;
        if (assembly.GetCustomAttribute<CrmModuleAttribute>()?.Id is var id && id != module.Id)
        {
            return ModuleErrors.DiffersFromManifest(module, id ?? "no module");
        }

        if (assembly.GetType(manifest.Entry.Type) is not { IsAbstract: false } type || !type.IsSubclassOf(typeof(CrmModule)))
        {
            return ModuleErrors.LacksEntryType(module, manifest.Entry.Type);
        }

        var database = manifest.Database is { } tables ? assembly.GetType(tables.Context) : null;
        if (manifest.Database is not null && database is null)
        {
            return ModuleErrors.LacksEntryType(module, manifest.Database.Context);
        }

        CrmModule door;
        try
        {
            door = (CrmModule)Activator.CreateInstance(type, nonPublic: true)!;
        }
        catch (Exception exception)
        {
            return ModuleErrors.Threw(module, Inner(exception));
        }

        var services = new ServiceCollection();
        try
        {
            door.AddServices(services);
        }
        catch (Exception exception)
        {
            return ModuleErrors.ThrewInServices(module, exception);
        }

        loaded = new LoadedModule(module, context, assembly, database, services);
        return null;
    }

    private static Exception Inner(Exception exception) => exception switch
    {
        TargetInvocationException { InnerException: { } inner } => Inner(inner),
        ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => first,
        _ => exception,
    };
}
