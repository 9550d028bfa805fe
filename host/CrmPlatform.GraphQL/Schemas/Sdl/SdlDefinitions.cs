using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas.Rules;

namespace CrmPlatform.GraphQL.Schemas.Sdl;

/// <summary>The definitions of a document, each with its extensions.</summary>
internal sealed class SdlDefinitions
{
    private readonly Dictionary<string, List<TypeDefinitionNode>> _byName = new(StringComparer.Ordinal);
    private readonly List<TypeDefinitionNode> _types = [];
    private readonly List<SchemaDefinitionNode> _schemas = [];

    public SdlDefinitions(DocumentNode document, SchemaProblems problems)
    {
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case TypeDefinitionNode { IsExtension: false } type when _byName.ContainsKey(type.Name.Value):
                    problems.Add(SdlErrors.TypeTwice(type.Name.Value));
                    break;
                case TypeDefinitionNode { IsExtension: false } type:
                    _byName[type.Name.Value] = [type];
                    _types.Add(type);
                    break;
                case SchemaDefinitionNode schema:
                    _schemas.Add(schema);
                    break;
                case DirectiveDefinitionNode directive:
                    Directives.Add(directive);
                    break;
                case ExecutableDefinitionNode executable:
                    problems.Add(SdlErrors.NotSdl(executable.Name?.Value));
                    break;
            }
        }

        if (_schemas.Count(s => !s.IsExtension) > 1)
        {
            problems.Add(SdlErrors.SchemaTwice());
        }

        foreach (var extension in document.Definitions.OfType<TypeDefinitionNode>().Where(t => t.IsExtension))
        {
            Extend(extension, problems);
        }
    }

    /// <summary>The types in their order, without extensions.</summary>
    public IReadOnlyList<TypeDefinitionNode> Types => _types;

    public List<DirectiveDefinitionNode> Directives { get; } = [];

    public string? Description => _schemas.FirstOrDefault(s => !s.IsExtension)?.Description?.Value;

    /// <summary>A type's definition, followed by its extensions.</summary>
    public IEnumerable<T> PartsOf<T>(T type)
        where T : TypeDefinitionNode => _byName[type.Name.Value].Cast<T>();

    /// <summary>The name of a root type: the one that the schema definition gives, else the usual one if such a type is there.</summary>
    public string? RootName(OperationKind kind, SchemaProblems problems)
    {
        var named = _schemas.SelectMany(s => s.OperationTypes).Where(o => o.Kind == kind).ToList();
        if (named.Count > 1)
        {
            problems.Add(SdlErrors.RootTwice(kind.ToString().ToLowerInvariant()));
        }

        return named.Count > 0 ? named[0].Type.Name.Value : _schemas.Any(s => !s.IsExtension) || !_byName.ContainsKey(kind.ToString()) ? null : kind.ToString();
    }

    private void Extend(TypeDefinitionNode extension, SchemaProblems problems)
    {
        var name = extension.Name.Value;
        if (!_byName.TryGetValue(name, out var parts))
        {
            problems.Add(SdlErrors.NothingToExtend(name));
        }
        else if (parts[0].GetType() != extension.GetType())
        {
            problems.Add(SdlErrors.ExtendsOtherKind(name));
        }
        else
        {
            parts.Add(extension);
        }
    }
}
