using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>An argument or a field of an input object.</summary>
public sealed class InputValueDefinition(string name, GraphQLType type)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The type.</summary>
    public GraphQLType Type { get; } = type;

    /// <summary>The default as written; null for none.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Why it is deprecated; null when it is not.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The directives that are applied to it.</summary>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; init; } = [];

    /// <summary>Turns the coerced value into what the resolver takes, such as a global id into a key; null to keep it.</summary>
    /// <remarks>It is not asked for null. It throws <see cref="GraphQLException"/> or <see cref="FormatException"/> for a value that it refuses.</remarks>
    public Func<object?, object?>? Convert { get; init; }

    /// <summary>The rules that must all hold for a caller who gives a value, such as a condition on a field that has rules.</summary>
    public IReadOnlyList<AccessRule> AccessRules { get; internal set; } = [];

    /// <summary>Whether a value must be given.</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;

    /// <summary>The C# member behind it, for messages; null when there is none.</summary>
    public string? Member { get; init; }
}
