using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.Cli.Schemas;

/// <summary>A type of a compared schema, with what its extensions add.</summary>
internal sealed class ComparedType(string name, string kind)
{
    public string Name { get; } = name;

    /// <summary>The kind as the schema definition language writes it: <c>type</c>, <c>input</c> ...</summary>
    public string Kind { get; } = kind;

    public Dictionary<string, FieldDefinitionNode> Fields { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, InputValueDefinitionNode> InputFields { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, EnumValueDefinitionNode> Values { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Interfaces { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    public bool IsOneOf { get; private set; }

    /// <summary>Takes over what a definition or extension says.</summary>
    public void Add(TypeDefinitionNode definition)
    {
        IsOneOf |= definition.Directives.Any(d => d.Name.Value == "oneOf");
        switch (definition)
        {
            case FieldedTypeDefinitionNode fielded:
                Interfaces.UnionWith(fielded.Interfaces.Select(i => i.Name.Value));
                fielded.Fields.ToList().ForEach(f => Fields[f.Name.Value] = f);
                break;
            case InputObjectTypeDefinitionNode input:
                input.Fields.ToList().ForEach(f => InputFields[f.Name.Value] = f);
                break;
            case EnumTypeDefinitionNode enumeration:
                enumeration.Values.ToList().ForEach(v => Values[v.Name.Value] = v);
                break;
            case UnionTypeDefinitionNode union:
                Members.UnionWith(union.Members.Select(m => m.Name.Value));
                break;
        }
    }
}
