using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace CrmPlatform.Packages.Metadata;

/// <summary>An attribute as it stands in metadata.</summary>
/// <param name="Type">The attribute's full type name.</param>
/// <param name="Value">Its arguments.</param>
internal sealed record AttributeUse(string Type, CustomAttributeValue<string> Value)
{
    /// <summary>The constructor's argument at a position.</summary>
    public T Argument<T>(int index) => (T)Value.FixedArguments[index].Value!;

    /// <summary>A named text, or another one when it was not given.</summary>
    public string NamedOr(string name, string otherwise) =>
        Value.NamedArguments.FirstOrDefault(a => a.Name == name).Value as string ?? otherwise;

    /// <summary>A named list of texts; empty when it was not given.</summary>
    public IEnumerable<string> NamedList(string name) =>
        Value.NamedArguments.FirstOrDefault(a => a.Name == name).Value is ImmutableArray<CustomAttributeTypedArgument<string>> items
            ? items.Select(i => (string)i.Value!)
            : [];
}
