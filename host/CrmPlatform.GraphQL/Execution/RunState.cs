using System.Diagnostics.CodeAnalysis;
using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>What a run has found: groups of objects, those that wait for their turn last, and whether values are missing.</summary>
internal sealed class RunState(Schema schema)
{
    private readonly List<ObjectGroup> _groups = [];
    private Dictionary<(ObjectGroup, int, FieldPlan), ListRest>? _rests;
    private int _next;

    public Schema Schema { get; } = schema;

    /// <summary>The types whose objects the caller must not read, as far as they were asked for; null when there are none.</summary>
    public Dictionary<ObjectType, GraphQLException>? RefusedTypes { get; private set; }

    /// <summary>Whether any value is missing because of an error.</summary>
    public bool HasFaults { get; private set; }

    /// <summary>Starts a group that gets its turn later.</summary>
    public ObjectGroup Open(ObjectPlan plan)
    {
        var group = new ObjectGroup(plan);
        _groups.Add(group);
        return group;
    }

    /// <summary>The group whose turn it is, if any waits.</summary>
    public bool TryTakeNext([NotNullWhen(true)] out ObjectGroup? group)
    {
        group = _next < _groups.Count ? _groups[_next++] : null;
        return group is not null;
    }

    /// <summary>Notes that a value is missing.</summary>
    public FieldFault Fault(FieldFault fault)
    {
        HasFaults = true;
        return fault;
    }

    /// <summary>Notes that a value is missing.</summary>
    public FieldFault Fault(Exception exception) => Fault(new FieldFault(exception));

    /// <summary>Notes types whose objects the caller must not read.</summary>
    public void Refuse(IReadOnlyDictionary<ObjectType, GraphQLException> types)
    {
        foreach (var (type, why) in types)
        {
            (RefusedTypes ??= [])[type] = why;
        }
    }

    /// <summary>Keeps items of a list for later.</summary>
    public void Keep(ListRest rest) => (_rests ??= [])[(rest.Group, rest.Row, rest.Field)] = rest;

    /// <summary>The items of a list that were kept for later, if any.</summary>
    public ListRest? RestOf(ObjectGroup group, int row, FieldPlan field) => _rests?.GetValueOrDefault((group, row, field));

    /// <summary>Forgets faults that are settled.</summary>
    public void ForgetFaults() => HasFaults = false;

    /// <summary>Gives back what was borrowed, once the answer is written.</summary>
    public void Close()
    {
        foreach (var group in _groups)
        {
            group.Close();
        }
    }
}
