using System.Reflection;
using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference.Subscriptions;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference;

/// <summary>What inference asks its caller.</summary>
public sealed class InferenceOptions
{
    /// <summary>Whether parameters of a type are services. Default: none are but those of the framework.</summary>
    public Func<Type, bool> IsService { get; init; } = static _ => false;

    /// <summary>
    /// Whether a property of a row type is a column, or a complex value of columns, so that it can be selected, filtered
    /// and sorted by. Default: properties that can be set.
    /// </summary>
    public Func<PropertyInfo, bool>? IsColumn { get; init; }

    /// <summary>Where the messages of a [Subscribe] method come from, when it is not the topic that it names. Default: its topic.</summary>
    public Func<MethodInfo, IEventSource?> EventsOf { get; init; } = static _ => null;

    /// <summary>
    /// Scalars besides those of the engine. They are found by name, in [GraphQLType], and by their C# type where the
    /// engine has none for it.
    /// </summary>
    public IReadOnlyList<ScalarType> Scalars { get; init; } = [];

    /// <summary>Where descriptions of C# types are found that no source owns, such as base classes that sources share.</summary>
    public IDescriptions? SharedDescriptions { get; init; }

    /// <summary>How the schema is offered to a federation; null when it is not.</summary>
    public SubgraphOptions? Subgraph { get; init; }

    /// <summary>
    /// For a subgraph of some owners alone: tells the type of a name that another owner has, so that it stands as an entity
    /// stub. Null for a schema of all owners, where no type may be absent.
    /// </summary>
    public Func<string, ObjectType?>? Foreign { get; init; }

    /// <summary>Records with <c>[Reference]</c> of no owner's assembly, which fields may return in a subgraph. Default: none.</summary>
    public IReadOnlyList<Type> SharedReferences { get; init; } = [];

    /// <summary>Whether clients may ask for parts of an answer later, with @defer and @stream. Default: true.</summary>
    /// <remarks>A gateway's subgraphs have no use for it, and a cautious host may not want to keep requests open.</remarks>
    public bool IncrementalDelivery { get; init; } = true;

    /// <summary>Rules of a class's fields beside those that stand on it, for classes that are not written by their owner. Default: none.</summary>
    public Func<Type, IReadOnlyList<AccessRule>> RulesOf { get; init; } = static _ => [];

    /// <summary>Whether each field of the root types must say who may ask it, by a rule of its method or class or by [AllowAnonymous]. Default: false.</summary>
    public bool RootFieldsNeedRules { get; init; }

    /// <summary>Whether the schema tells by @cost and @listSize what queries cost. Default: true.</summary>
    public bool TellCosts { get; init; } = true;

    /// <summary>The schema's description.</summary>
    public string? Description { get; init; }
}
