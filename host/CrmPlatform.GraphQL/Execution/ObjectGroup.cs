using System.Buffers;
using CrmPlatform.GraphQL.Planning;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>All objects of one type at one place of the plan, with the values of their fields, object by object.</summary>
internal sealed class ObjectGroup(ObjectPlan plan)
{
    private const int FirstCapacity = 4;
    private const int FewestBorrowed = 256;

    private object[] _objects = [];
    private List<FieldPlan>? _waitedFor;

    public ObjectPlan Plan { get; } = plan;

    public int Count { get; private set; }

    /// <summary>The values of leaf fields: those of an object lie side by side.</summary>
    public object?[] Leaves { get; private set; } = [];

    /// <summary>The values of fields that lead to objects.</summary>
    public Slot[] Children { get; private set; } = [];

    public ReadOnlySpan<object> Objects => _objects.AsSpan(0, Count);

    public IReadOnlyList<object> ObjectList => new ArraySegment<object>(_objects, 0, Count);

    /// <summary>Adds an object and returns its row.</summary>
    public int Add(object value)
    {
        if (Count == _objects.Length)
        {
            Array.Resize(ref _objects, Math.Max(FirstCapacity, Count * 2));
        }

        _objects[Count] = value;
        return Count++;
    }

    /// <summary>Makes room for more objects.</summary>
    public void Reserve(int more)
    {
        if (Count + more > _objects.Length)
        {
            Array.Resize(ref _objects, Math.Max(Count + more, Count * 2));
        }
    }

    /// <summary>Makes room for the values, once all objects are there.</summary>
    public void Open()
    {
        Leaves = Room<object?>(Plan.LeafColumns * Count);
        Children = Room<Slot>(Plan.ChildColumns * Count);
    }

    /// <summary>Gives the room back; nothing of the group may be used any more.</summary>
    public void Close()
    {
        GiveBack(Leaves);
        GiveBack(Children);
        Leaves = [];
        Children = [];
    }

    // Only large arrays are worth the way to the pool.
    private static T[] Room<T>(int length) => length switch
    {
        0 => [],
        < FewestBorrowed => new T[length],
        _ => ArrayPool<T>.Shared.Rent(length),
    };

    private static void GiveBack<T>(T[] array)
    {
        if (array.Length >= FewestBorrowed)
        {
            ArrayPool<T>.Shared.Return(array, clearArray: true);
        }
    }

    /// <summary>Notes that the values of a field did not come at once.</summary>
    public void NoteWait(FieldPlan field) => (_waitedFor ??= []).Add(field);

    /// <summary>Whether the values of a field did not come at once.</summary>
    public bool WasWaitedFor(FieldPlan field) => _waitedFor is not null && _waitedFor.Contains(field);

    public ref object? Leaf(FieldPlan field, int row) => ref Leaves[(row * Plan.LeafColumns) + field.Column];

    public ref Slot Child(FieldPlan field, int row) => ref Children[(row * Plan.ChildColumns) + field.Column];
}
