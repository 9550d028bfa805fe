using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas;

/// <summary>Finds the named types of a schema: those that are added, in their order, each followed by those that only it refers to.</summary>
internal sealed class TypeCollector
{
    private readonly HashSet<NamedType> _seen = [];

    /// <summary>The types found.</summary>
    public List<NamedType> Types { get; } = [];

    /// <summary>Adds types that were named by the author.</summary>
    public void AddAll(IReadOnlyList<NamedType> types)
    {
        var listed = types.Where(_seen.Add).ToList();
        foreach (var type in listed)
        {
            Types.Add(type);
            AddReferences(type);
        }
    }

    /// <summary>Adds a type unless it is there.</summary>
    public void Add(GraphQLType? type)
    {
        if (type?.Named is { } named && _seen.Add(named))
        {
            Types.Add(named);
            AddReferences(named);
        }
    }

    private void AddReferences(NamedType type)
    {
        switch (type)
        {
            case UnionType union:
                foreach (var member in union.Members)
                {
                    Add(member);
                }

                break;
            case FieldedType fielded:
                foreach (var implemented in fielded.Interfaces)
                {
                    Add(implemented);
                }

                foreach (var field in fielded.Fields)
                {
                    Add(field.Type);
                    foreach (var argument in field.Arguments)
                    {
                        Add(argument.Type);
                    }
                }

                break;
            case InputObjectType input:
                foreach (var field in input.Fields)
                {
                    Add(field.Type);
                }

                break;
        }
    }
}
