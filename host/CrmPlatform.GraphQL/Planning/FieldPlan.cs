using System.Text.Encodings.Web;
using System.Text.Json;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>A field that is selected of objects of one type at one place of an operation.</summary>
internal sealed class FieldPlan : SelectedField
{
    private readonly PlanSource _source;
    private IReadOnlyList<SourceLocation>? _locations;

    private FieldPlan(PlanSource source, CollectedField collected, FieldDefinition field, FieldWork work)
    {
        _source = source;
        Nodes = collected.Nodes;
        ResponseKey = collected.ResponseKey;
        Key = JsonEncodedText.Encode(collected.ResponseKey, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        Field = field;
        Work = work;
        IsLeaf = field.Type.IsLeaf;
        Inner = field.Type.Nullable;
        Scalar = Inner as ScalarType;
        Selection = field.Type.Named is CompositeType type ? new SelectionPlan(source, type, SelectionSetsOf(collected)) : SelectionPlan.Empty;
        GuardedTypes = field.Type.Named is ObjectType or ScalarType or EnumType ? [] : [.. Selection.PossibleTypes.Where(t => t.AccessRules.Count > 0)];
        IsGuarded = field.AccessRules.Count > 0 || field.HasGuardedInputs || GuardedTypes.Count > 0;
        Read = (field.Resolver as PropertyResolver)?.Read;
        Stream = field.Type.Nullable is ListType ? source.Later(Nodes[0].Directives, "stream") : null;
        Arguments = work is FieldWork.Batch ? new ArgumentsPlan(source, field, Nodes[0]) : ArgumentsPlan.None;
    }

    /// <inheritdoc/>
    public override FieldDefinition Field { get; }

    /// <inheritdoc/>
    public override string ResponseKey { get; }

    /// <inheritdoc/>
    public override SelectionPlan Selection { get; }

    /// <summary>The response key, ready to be written.</summary>
    public JsonEncodedText Key { get; }

    /// <summary>The places of the document that select the field.</summary>
    public IReadOnlyList<FieldNode> Nodes { get; }

    public FieldWork Work { get; }

    /// <summary>Whether values are scalars or enumerations, or lists of them.</summary>
    public bool IsLeaf { get; }

    /// <summary>Whether the caller must fulfil rules before it is resolved, or before objects that it leads to are read.</summary>
    public bool IsGuarded { get; }

    /// <summary>The types of the field's interface or union whose objects have rules.</summary>
    public IReadOnlyList<ObjectType> GuardedTypes { get; }

    /// <summary>The field's type without a non-null around it.</summary>
    public GraphQLType Inner { get; }

    /// <summary>The scalar of a field without list; null for other fields.</summary>
    public ScalarType? Scalar { get; }

    /// <summary>Where the values are kept: the number among the leaves or the children of the object.</summary>
    public int Column { get; set; }

    /// <summary>Reads a property; null for other work.</summary>
    public Func<object, object?>? Read { get; }

    public ArgumentsPlan Arguments { get; }

    /// <summary>The directive by which the rest of the list comes later; null when all comes at once.</summary>
    public DirectiveNode? Stream { get; }

    /// <summary>The places of the document that select the field, for errors.</summary>
    public IReadOnlyList<SourceLocation> Locations
        => _locations ??= [.. Nodes.Where(n => n.Start >= 0).Select(n => _source.Text.LocationOf(n.Start))];

    /// <summary>Plans a field; null when the type does not have it. spec: ExecuteSelectionSet()</summary>
    public static FieldPlan? Create(PlanSource source, ObjectType type, CollectedField collected)
    {
        if (source.Schema.FindField(type, collected.Nodes[0].Name.Value) is not { } field)
        {
            return null;
        }

        var work = ReferenceEquals(field, TypeNameField.Definition) ? FieldWork.TypeName
            : field.Resolver is PropertyResolver ? FieldWork.Property
            : FieldWork.Batch;
        return new FieldPlan(source, collected, field, work);
    }

    private static List<SelectionSetNode> SelectionSetsOf(CollectedField collected)
    {
        var sets = new List<SelectionSetNode>(collected.Nodes.Count);
        foreach (var node in collected.Nodes)
        {
            if (node.SelectionSet is { } set)
            {
                sets.Add(set);
            }
        }

        return sets;
    }
}
