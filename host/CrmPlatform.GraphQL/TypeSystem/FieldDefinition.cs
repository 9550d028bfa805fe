using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>A field of an object or interface.</summary>
public sealed class FieldDefinition(string name, GraphQLType type, IReadOnlyList<InputValueDefinition> arguments)
{
    private IReadOnlyList<DirectiveNode> _appliedDirectives = [];

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The type.</summary>
    public GraphQLType Type { get; } = type;

    /// <summary>The arguments in their order.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments { get; } = arguments;

    /// <summary>How values are found; null on interfaces.</summary>
    public FieldResolver? Resolver { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Why it is deprecated; null when it is not.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The directives that are applied to it.</summary>
    public IReadOnlyList<DirectiveNode> AppliedDirectives
    {
        get => _appliedDirectives;
        init => _appliedDirectives = value;
    }

    /// <summary>Who brings the field, for messages; null when it is the type's owner.</summary>
    public string? Owner { get; init; }

    /// <summary>The C# member behind it, for messages: <c>CustomerOrders.GetOrders</c>.</summary>
    public string? Member { get; init; }

    /// <summary>The rules that must all hold before the field is resolved.</summary>
    public IReadOnlyList<AccessRule> AccessRules { get; internal set; } = [];

    /// <summary>Why the field is open to every caller, whatever rules its type has; null when it is not.</summary>
    public string? AnonymousReason { get; internal set; }

    /// <summary>Whether input fields of the arguments have rules of their own.</summary>
    internal bool HasGuardedInputs { get; set; }

    /// <summary>The type that has the field.</summary>
    public FieldedType? DeclaringType { get; internal set; }

    /// <summary>The field's place in the schema, for messages: <c>Customer.orders</c>.</summary>
    public string Coordinate => $"{DeclaringType?.Name ?? "<meta>"}.{Name}";

    /// <summary>Takes away a directive that is not for readers, before the schema is built.</summary>
    internal void Withdraw(string directive) => _appliedDirectives = [.. _appliedDirectives.Where(d => d.Name.Value != directive)];

    /// <summary>Applies a further directive, before the schema is built.</summary>
    internal void Apply(DirectiveNode directive) => _appliedDirectives = [.. _appliedDirectives, directive];

    /// <summary>The same field with another resolver and other arguments.</summary>
    internal FieldDefinition With(FieldResolver resolver, IReadOnlyList<InputValueDefinition> arguments) => new(Name, Type, arguments)
    {
        Resolver = resolver,
        Description = Description,
        DeprecationReason = DeprecationReason,
        AppliedDirectives = AppliedDirectives,
        Owner = Owner,
        Member = Member,
    };

    /// <summary>The argument with a name, or null.</summary>
    public InputValueDefinition? FindArgument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }
}
