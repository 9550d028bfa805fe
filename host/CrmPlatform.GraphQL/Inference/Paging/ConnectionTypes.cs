using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Paging;

/// <summary>Makes the types of pages.</summary>
internal sealed class ConnectionTypes(TypeRegistry registry, Problems problems)
{
    private const string Engine = "CrmPlatform.GraphQL";

    private readonly Dictionary<string, (NamedType Row, bool HasTotalCount)> _made = new(StringComparer.Ordinal);
    private ObjectType? _pageInfo;

    /// <summary>The connection type of a field; fields of one name share it when their rows are the same.</summary>
    public ObjectType Of(string field, string parent, NamedType row, bool isRowNullable, bool hasTotalCount, string owner, string path)
    {
        var name = MemberNames.Pascal(field);
        if (_made.TryGetValue(name, out var other) && other != (row, hasTotalCount))
        {
            name = parent + name;
        }

        if (registry.Find($"{name}Connection") is ObjectType known && _made.ContainsKey(name))
        {
            return known;
        }

        _made[name] = (row, hasTotalCount);
        GraphQLType node = isRowNullable ? row : new NonNullType(row);
        var edge = Declare($"{name}Edge", "A row of a page.", owner, path,
            Field("node", node, static o => ((Edge)o).Node, "The row."),
            Field("cursor", new NonNullType(Scalars.String), static o => ((Edge)o).Cursor, "Where the row stands: give it as `after` or `before`."));
        List<FieldDefinition> fields =
        [
            Field("edges", new ListType(new NonNullType(edge)), static o => ((Connection)o).Edges, "The rows with their cursors."),
            Field("nodes", new ListType(node), static o => ((Connection)o).Nodes, "The rows."),
            Field("pageInfo", new NonNullType(PageInfoType()), static o => ((Connection)o).PageInfo, "Where the page stands."),
        ];
        if (hasTotalCount)
        {
            fields.Add(Field("totalCount", new NonNullType(Scalars.Int), static o => ((Connection)o).TotalCount, "How many rows there are on all pages."));
        }

        return Declare($"{name}Connection", "A page of rows.", owner, path, [.. fields]);
    }

    private ObjectType PageInfoType() => _pageInfo ??= Declare("PageInfo", "Where a page stands among the others.", Engine, "",
        Field("hasNextPage", new NonNullType(Scalars.Boolean), static o => ((PageInfo)o).Connection.HasNextPage, "Whether rows follow."),
        Field("hasPreviousPage", new NonNullType(Scalars.Boolean), static o => ((PageInfo)o).Connection.HasPreviousPage, "Whether rows precede."),
        Field("startCursor", Scalars.String, static o => ((PageInfo)o).Connection.StartCursor, "The first row's cursor."),
        Field("endCursor", Scalars.String, static o => ((PageInfo)o).Connection.EndCursor, "The last row's cursor."));

    private ObjectType Declare(string name, string description, string owner, string path, params IEnumerable<FieldDefinition> fields)
    {
        var type = new ObjectType(name) { Description = description, Owner = owner };
        var draft = new TypeDraft(type, null, owner, path);
        foreach (var field in fields)
        {
            draft.Add(field, problems);
        }

        registry.Declare(draft, path);
        return type;
    }

    private static FieldDefinition Field(string name, GraphQLType type, Func<object, object?> read, string description) =>
        new(name, type, []) { Resolver = new PropertyResolver(read), Description = description };
}
