namespace CrmPlatform.GraphQL.Execution;

/// <summary>The value of a field that leads to objects.</summary>
/// <remarks>
/// What <see cref="Value"/> is tells the rest: null; a <see cref="FieldFault"/>; a <see cref="ObjectGroup"/>, for the object in
/// <see cref="Row"/> or, where a list is due, for <see cref="Count"/> objects from there; an array of slots for any other list.
/// </remarks>
internal struct Slot(object? value, int row, int count)
{
    public object? Value = value;
    public int Row = row;
    public int Count = count;

    /// <summary>A slot without value: an error.</summary>
    public static Slot Of(FieldFault fault) => new(fault, 0, 0);
}
