using CrmPlatform.GraphQL;
using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Runtime.Compositions.Feeds;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Security.Keys;
using CrmPlatform.Runtime.Security.Users;
using CrmPlatform.Runtime.Settings;
using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Makes a composition's GraphQL schema of its modules' annotated C#.</summary>
internal static class CompositionSchema
{
    // What every record has, such as its version, is described in the SDK.
    private static readonly Lazy<XmlDescriptions?> OfSdk = new(() => Read(typeof(Entity).Assembly.Location));

    private static readonly Lazy<XmlDescriptions?> OfRuntime = new(() => Read(typeof(CompositionSchema).Assembly.Location));
    private static readonly Type[] PlatformTypes = [typeof(CallerQueries), typeof(UserQueries), typeof(UserMutations), typeof(KeyQueries), typeof(KeyMutations)];

    public static Schema? Infer(IReadOnlyList<LoadedModule> modules, IReadOnlyList<FoundModule> installed, Func<Type, bool> isService, List<string> errors)
    {
        try
        {
            var options = new InferenceOptions { IsService = isService, EventsOf = ModuleEvents.Of, SharedDescriptions = OfSdk.Value, Subgraph = new SubgraphOptions() };
            return new SchemaInference([.. modules.Select(m => SourceOf(m, modules, installed)), OfPlatform()], options).Infer();
        }
        catch (GraphQLException exception)
        {
            errors.AddRange(exception.Errors.Select(e => CompositionErrors.SchemaInvalid(e.Message)));
            return null;
        }
    }

    /// <summary>The schema of one module, in which the types of the others are stubs.</summary>
    /// <exception cref="CompositionException">The module needs more of the others than their objects' ids and scalar fields.</exception>
    public static Schema InferAlone(LoadedModule module, IReadOnlyList<LoadedModule> modules, IReadOnlyList<FoundModule> installed, Func<Type, bool> isService, Schema whole)
    {
        var options = new InferenceOptions
        {
            IsService = isService,
            SharedDescriptions = OfSdk.Value,
            Subgraph = new SubgraphOptions(),
            IncrementalDelivery = false, // A gateway asks for whole answers.
            Foreign = name => whole.FindType(name) is ObjectType type && type.Owner != module.Id ? type : null,
        };
        try
        {
            return new SchemaInference([SourceOf(module, modules, installed)], options).Infer();
        }
        catch (GraphQLException exception)
        {
            throw new CompositionException(module.ToString(), [.. exception.Errors.Select(e => CompositionErrors.SchemaInvalid(e.Message))]);
        }
    }

    // After the modules: what they have in common is a module's, and the platform's own is its own.
    private static InferenceSource OfPlatform() => new(PlatformDbContext.ModuleId, PlatformTypes, OfRuntime.Value);

    private static InferenceSource SourceOf(LoadedModule module, IReadOnlyList<LoadedModule> modules, IReadOnlyList<FoundModule> installed)
    {
        var lacking = module.Manifest.Dependencies.Where(d => d.Optional && modules.All(m => m.Id != d.Id)).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var theirs = installed.Where(i => lacking.Contains(i.Id)).SelectMany(i => i.Manifest.GraphQL.Owns).ToHashSet(StringComparer.Ordinal);
        var allKnown = lacking.All(id => installed.Any(i => i.Id == id));
        return new InferenceSource(module.Id, TypesOf(module), new SettingsDescriptions(Descriptions(module)))
        {
            // A type of an optional module that is not even installed is known to nobody: then any type may be absent.
            MayLack = type => lacking.Count > 0 && (theirs.Contains(type) || !allKnown),
        };
    }

    // A module's settings bring a query and a mutation that nobody writes.
    private static IReadOnlyList<Type> TypesOf(LoadedModule module) => SettingsClass.Of(module) is not { } settings ? module.Types :
        [.. module.Types, typeof(SettingsQueries<>).MakeGenericType(settings.Type), typeof(SettingsMutations<>).MakeGenericType(settings.Type)];

    private static XmlDescriptions? Descriptions(LoadedModule module) => Read(module.Found.AssemblyPath);

    private static XmlDescriptions? Read(string assembly)
    {
        var path = Path.ChangeExtension(assembly, ".xml");
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = File.OpenRead(path);
        return XmlDescriptions.Read(file);
    }
}
