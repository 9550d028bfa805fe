using System.Text.Json;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>A value of an enumeration.</summary>
/// <param name="name">The GraphQL name.</param>
/// <param name="value">The C# value; the name itself where there is no C# enumeration.</param>
public sealed class EnumValueDefinition(string name, object value)
{
    /// <summary>The GraphQL name.</summary>
    public string Name { get; } = name;

    /// <summary>The GraphQL name, ready to be written.</summary>
    internal JsonEncodedText Text { get; } = JsonEncodedText.Encode(name);

    /// <summary>The C# value.</summary>
    public object Value { get; } = value;

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Why it is deprecated; null when it is not.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The directives that are applied to it.</summary>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; init; } = [];
}
