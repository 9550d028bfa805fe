using System.Collections.Concurrent;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference.Entities;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Each module of a composition as a subgraph of its own, and the platform's; made when they are asked for first.</summary>
/// <param name="modules">The composition's modules.</param>
/// <param name="whole">The composition's own executor.</param>
/// <param name="inferAlone">Makes the schema of one module, or of the platform, by its id.</param>
internal sealed class Subgraphs(IReadOnlyList<LoadedModule> modules, RequestExecutor whole, Func<string, Schema> inferAlone)
{
    /// <summary>The name of the subgraph that finds the owner of any object by its id.</summary>
    public const string Platform = "platform";

    private readonly ConcurrentDictionary<string, Lazy<RequestExecutor?>> _made = new(StringComparer.Ordinal);

    /// <summary>Runs the requests of a subgraph; null when there is none of the name.</summary>
    /// <exception cref="CompositionException">The module cannot be served alone.</exception>
    public RequestExecutor? Find(string name) => name is Platform or PlatformDbContext.ModuleId || modules.Any(m => m.Id == name)
        ? _made.GetOrAdd(name, n => new(() => Make(n) is { } schema ? new RequestExecutor(schema, whole.Options) : null)).Value
        : null;

    private Schema? Make(string name) => name == Platform
        ? NodeSubgraph.Of(whole.Schema, new SubgraphOptions())
        : inferAlone(name);
}
