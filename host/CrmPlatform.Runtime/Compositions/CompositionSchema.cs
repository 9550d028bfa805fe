using CrmPlatform.GraphQL;
using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Runtime.Compositions.Feeds;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Security.Access;
using CrmPlatform.Runtime.Settings;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Jobs;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Makes a composition's GraphQL schema of its modules' annotated C#.</summary>
internal static class CompositionSchema
{
    // What every record has, such as its version, is described in the SDK.
    private static readonly Lazy<XmlDescriptions?> OfSdk = new(() => AssemblyDescriptions.Of(typeof(Entity).Assembly.Location));

    public static Schema? Infer(IReadOnlyList<LoadedModule> modules, IReadOnlyList<FoundModule> installed, Func<Type, bool> isService, List<string> errors)
    {
        try
        {
            var options = new InferenceOptions
            {
                IsService = isService,
                EventsOf = ModuleEvents.Of,
                RulesOf = SettingsRules.Of(modules),
                RootFieldsNeedRules = true,
                SharedDescriptions = OfSdk.Value,
                Subgraph = new SubgraphOptions(),
            };
            return new SchemaInference([.. modules.Select(m => SourceOf(m, modules, installed)), PlatformGraph.Source], options).Infer();
        }
        catch (GraphQLException exception)
        {
            errors.AddRange(exception.Errors.Select(e => CompositionErrors.SchemaInvalid(e.Message)));
            return null;
        }
    }

    /// <summary>The schema of one module, or of the platform, in which the types of the others are stubs.</summary>
    /// <exception cref="CompositionException">The module needs more of the others than their objects' ids and scalar fields.</exception>
    public static Schema InferAlone(string owner, IReadOnlyList<LoadedModule> modules, IReadOnlyList<FoundModule> installed, Func<Type, bool> isService, Schema whole)
    {
        var module = modules.FirstOrDefault(m => m.Id == owner);
        var options = new InferenceOptions
        {
            IsService = isService,
            RulesOf = SettingsRules.Of(modules),
            SharedDescriptions = OfSdk.Value,
            Subgraph = new SubgraphOptions(),
            IncrementalDelivery = false, // A gateway asks for whole answers.
            SharedReferences = module is not null && StartsJobs(module) ? [typeof(Job)] : [],
            Foreign = name => whole.FindType(name) is ObjectType type && type.Owner != owner ? type : null,
        };
        try
        {
            return new SchemaInference([module is null ? PlatformGraph.Source : SourceOf(module, modules, installed)], options).Infer();
        }
        catch (GraphQLException exception)
        {
            throw new CompositionException(module?.ToString() ?? owner, [.. exception.Errors.Select(e => CompositionErrors.SchemaInvalid(e.Message))]);
        }
    }

    private static InferenceSource SourceOf(LoadedModule module, IReadOnlyList<LoadedModule> modules, IReadOnlyList<FoundModule> installed)
    {
        var lacking = module.Manifest.Dependencies.Where(d => d.Optional && modules.All(m => m.Id != d.Id)).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var theirs = installed.Where(i => lacking.Contains(i.Id)).SelectMany(i => i.Manifest.GraphQL.Owns).ToHashSet(StringComparer.Ordinal);
        var allKnown = lacking.All(id => installed.Any(i => i.Id == id));
        return new InferenceSource(module.Id, TypesOf(module), new SettingsDescriptions(AssemblyDescriptions.Of(module.Found.AssemblyPath)))
        {
            // A type of an optional module that is not even installed is known to nobody: then any type may be absent.
            MayLack = type => lacking.Count > 0 && (theirs.Contains(type) || !allKnown),
        };
    }

    // A module's settings bring a query and a mutation that nobody writes.
    private static IReadOnlyList<Type> TypesOf(LoadedModule module) => SettingsClass.Of(module) is not { } settings ? module.Types :
        [.. module.Types, typeof(SettingsQueries<>).MakeGenericType(settings.Type), typeof(SettingsMutations<>).MakeGenericType(settings.Type)];

    // Of a module alone nobody else says what a job is that its mutations start.
    private static bool StartsJobs(LoadedModule module) => module.Types.SelectMany(t => t.GetMethods()).Any(m => m.IsDefined(typeof(JobAttribute), inherit: false));
}
