using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>A type with a name.</summary>
public abstract class NamedType(string name) : GraphQLType
{
    private IReadOnlyList<DirectiveNode> _appliedDirectives = [];

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The description, in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The directives that are applied to it, such as <c>@key</c>.</summary>
    public IReadOnlyList<DirectiveNode> AppliedDirectives
    {
        get => _appliedDirectives;
        init => _appliedDirectives = value;
    }

    /// <summary>Who brings the type, for messages: an assembly, a module. Null when it is built in.</summary>
    public string? Owner { get; init; }

    /// <summary>The rules that must all hold before an object of the type is read, whatever leads to it.</summary>
    public IReadOnlyList<AccessRule> AccessRules { get; internal set; } = [];

    /// <summary>Takes away a directive that is not for readers, before the schema is built.</summary>
    internal void Withdraw(string directive) => _appliedDirectives = [.. _appliedDirectives.Where(d => d.Name.Value != directive)];

    /// <summary>Applies further directives, before the schema is built.</summary>
    internal void Apply(IEnumerable<DirectiveNode> directives) => _appliedDirectives = [.. _appliedDirectives, .. directives];

    /// <inheritdoc/>
    public sealed override NamedType Named => this;

    /// <inheritdoc/>
    public sealed override string ToString() => Name;
}
