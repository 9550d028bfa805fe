namespace CrmPlatform.GraphQL.Inference;

/// <summary>The annotated C# of one owner: a module, an assembly.</summary>
/// <param name="owner">The owner's name for messages, such as the module's id.</param>
/// <param name="types">The types of the owner's assembly; those without annotations are taken when they are reached.</param>
/// <param name="descriptions">Where descriptions are found; null for those of attributes only.</param>
public sealed class InferenceSource(string owner, IReadOnlyList<Type> types, IDescriptions? descriptions)
{
    /// <summary>The owner's name for messages.</summary>
    public string Owner { get; } = owner;

    /// <summary>The types of the owner's assembly.</summary>
    public IReadOnlyList<Type> Types { get; } = types;

    /// <summary>Where descriptions are found.</summary>
    public IDescriptions? Descriptions { get; } = descriptions;

    /// <summary>
    /// Whether a GraphQL type that the owner extends or refers to may be absent: its fields are then left out without an
    /// error. Default: no type may.
    /// </summary>
    public Func<string, bool> MayLack { get; init; } = static _ => false;
}
