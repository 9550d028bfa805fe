using System.Reflection;
using CrmPlatform.GraphQL.Inference.Access;
using CrmPlatform.GraphQL.Inference.Nodes;
using CrmPlatform.GraphQL.Inference.Queries;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Makes the types by which rows are grouped.</summary>
internal sealed class GroupKeyTypes(
    TypeRegistry registry, OutputTypes outputs, Owners owners, RowFields rows, FieldReads reads, IReadOnlyDictionary<string, NodeLoader> loaders, Problems problems)
{
    private const string Engine = "CrmPlatform.GraphQL";

    private readonly Dictionary<Type, GroupKeyShape> _made = [];
    private readonly Queue<Type> _unread = [];
    private EnumType? _bucket;

    public GroupKeyShape Of(Type type)
    {
        if (!_made.TryGetValue(type, out var shape))
        {
            var name = registry.FindOutput(type)?.Name ?? MemberNames.OfOutput(type);
            _made[type] = shape = Declare(name, owners.NameOf(type));
            _unread.Enqueue(type);
        }

        return shape;
    }

    /// <summary>Reads the fields of types that were asked for since.</summary>
    public void ReadFields()
    {
        while (_unread.TryDequeue(out var type))
        {
            Read(type, _made[type]);
        }
    }

    private void Read(Type type, GroupKeyShape shape)
    {
        var fields = new List<InputValueDefinition>();
        foreach (var field in rows.Of(type).Where(f => f.Property.Name != nameof(Sdk.Entity.Version)))
        {
            Add(shape, type, field, fields);
        }

        foreach (var relation in rows.RelationsOf(type).Where(r => !r.IsMany && fields.All(f => f.Name != r.Name)))
        {
            Add(shape, type, relation, fields);
        }

        foreach (var reference in rows.ReferencesOf(type).Where(r => fields.All(f => f.Name != r.Name)))
        {
            var other = Reference(reference.IdType!);
            shape.Add(reference.Name, new GroupKeyNode.Related("id", new GroupKeyNode.Leaf(reference.Property, reference.IdType)));
            AddNested(shape, type, reference.Name, other, $"The `{reference.IdType}`.", fields);
        }

        AddNode(shape, registry.DraftOf(registry.FindOutput(type))?.Type.Name, "id");
        shape.By.Complete(fields);
    }

    private void Add(GroupKeyShape shape, Type type, RowField field, List<InputValueDefinition> fields)
    {
        var property = TypeShape.Of(field.Property);
        var description = owners.Describe(field.Property);
        if (property.Item is not null)
        {
            return;
        }

        if (!RowColumns.IsLeaf(property.Type))
        {
            if (rows.Of(property.Type).Any(f => ColumnTypes.IsGroupable(TypeShape.Of(f.Property).Type)))
            {
                var inner = Of(property.Type);
                shape.Add(field.Name, new GroupKeyNode.Complex(field.Property, inner));
                AddNested(shape, type, field.Name, inner, description, fields);
            }

            return;
        }

        if (ColumnTypes.IsGroupable(property.Type) && (field.IdType is null ? outputs.Named(property.Type, field.Name) : Scalars.ID) is { } leaf)
        {
            shape.Add(field.Name, new GroupKeyNode.Leaf(field.Property, field.IdType));
            fields.Add(reads.Of(new InputValueDefinition(field.Name, TimeBuckets.Suits(property.Type) ? Bucket() : Scalars.Boolean) { Description = description }, type, field.Name));
            AddField(shape, new FieldDefinition(field.Name, leaf, []) { Description = description, Resolver = new PropertyResolver(o => ((KeyPart)o).Read(field.Name)) });
        }
    }

    private void Add(GroupKeyShape shape, Type type, RowRelation relation, List<InputValueDefinition> fields)
    {
        var draft = registry.DraftOf(registry.FindOutput(relation.Row));
        var id = MemberNames.Of(relation.Key);
        shape.Add(relation.Name, new GroupKeyNode.Related(id, new GroupKeyNode.Leaf(relation.ParentKey, RowFields.IdTypeOf(relation.Key, draft)))
        {
            Relation = relation,
            Shape = Of(relation.Row),
        });
        AddNested(shape, type, relation.Name, Of(relation.Row), null, fields);
    }

    private void AddNested(GroupKeyShape shape, Type type, string name, GroupKeyShape inner, string? description, List<InputValueDefinition> fields)
    {
        fields.Add(reads.Of(new InputValueDefinition(name, inner.By) { Description = description }, type, name));
        AddField(shape, new FieldDefinition(name, new NonNullType(inner.Key), []) { Description = description, Resolver = new PropertyResolver(o => ((KeyPart)o).At(name)) });
    }

    private void AddNode(GroupKeyShape shape, string? type, string idName)
    {
        if (type is not null && loaders.TryGetValue(type, out var loader) && registry.DraftOf(shape.Key)!.Fields.All(f => f.Name != "node"))
        {
            AddField(shape, new FieldDefinition("node", loader.Type, [])
            {
                Description = $"The `{type}`, when rows are grouped by its id.",
                Resolver = new GroupNodeResolver(loader, idName),
            });
        }
    }

    private GroupKeyShape Reference(string type)
    {
        if (registry.Find($"{type}ReferenceGroupKey") is ObjectType known)
        {
            return new GroupKeyShape(known, (InputObjectType)registry.Find($"{type}ReferenceGroupByInput")!);
        }

        var made = Declare($"{type}Reference", Engine);
        AddField(made, new FieldDefinition("id", Scalars.ID, []) { Description = $"The id of the `{type}`.", Resolver = new PropertyResolver(static o => ((KeyPart)o).Read("id")) });
        AddNode(made, type, "id");
        made.By.Complete([new InputValueDefinition("id", Scalars.Boolean) { Description = $"Whether to group by the `{type}`." }]);
        return made;
    }

    private GroupKeyShape Declare(string name, string owner)
    {
        var key = new ObjectType($"{name}GroupKey") { Description = "What the rows of a group share.", Owner = owner };
        var by = new InputObjectType($"{name}GroupByInput") { Description = "What to group by: what is true, or has a period.", Owner = owner };
        registry.Declare(new TypeDraft(key, null, owner, ""), "[UseAggregation]");
        registry.Declare(by, "[UseAggregation]", owner);
        return new GroupKeyShape(key, by);
    }

    private void AddField(GroupKeyShape shape, FieldDefinition field) => registry.DraftOf(shape.Key)!.Add(field, problems);

    private EnumType Bucket()
    {
        if (_bucket is null)
        {
            var names = Enum.GetValues<TimeBucket>().Select(b => new EnumValueDefinition(b.ToString().ToUpperInvariant(), b)
            {
                Description = b == TimeBucket.Week ? "Weeks begin on Monday." : null,
            });
            _bucket = new EnumType("TimeBucket", [.. names]) { RuntimeType = typeof(TimeBucket), Description = "A period, in UTC. A group's key is its beginning.", Owner = Engine };
            registry.Declare(_bucket, "[UseAggregation]", Engine);
        }

        return _bucket;
    }
}
