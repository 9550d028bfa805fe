using System.Text.Json;
using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Writes the values of a run as JSON, in the order of the selection.</summary>
/// <remarks>A scalar that cannot write its value leaves a fault in the value's place; what was written is then of no use.</remarks>
internal sealed class DataWriter(Utf8JsonWriter json, RunState state)
{
    /// <summary>Writes an object.</summary>
    public void WriteObject(ObjectGroup group, int row)
    {
        json.WriteStartObject();
        foreach (var field in group.Plan.Fields)
        {
            WriteField(group, row, field);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a field of an object.</summary>
    public void WriteField(ObjectGroup group, int row, FieldPlan field)
    {
        json.WritePropertyName(field.Key);
        if (field.Work is FieldWork.TypeName)
        {
            json.WriteStringValue(group.Plan.TypeName);
        }
        else if (field.Scalar is { } scalar)
        {
            WriteScalar(scalar, ref group.Leaf(field, row));
        }
        else if (field.IsLeaf)
        {
            WriteLeaf(field.Inner, ref group.Leaf(field, row));
        }
        else
        {
            WriteChild(field.Field.Type, group.Child(field, row));
        }
    }

    /// <summary>Writes a list of leaves.</summary>
    public void WriteItems(object?[] items, GraphQLType itemType)
    {
        json.WriteStartArray();
        foreach (ref var item in items.AsSpan())
        {
            WriteLeaf(itemType.Nullable, ref item);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a list of objects.</summary>
    public void WriteItems(Slot[] items, GraphQLType itemType)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            WriteChild(itemType, item);
        }

        json.WriteEndArray();
    }

    private void WriteChild(GraphQLType type, Slot slot)
    {
        switch (slot.Value)
        {
            case ObjectGroup group when type.Nullable is ListType:
                json.WriteStartArray();
                for (var row = slot.Row; row < slot.Row + slot.Count; row++)
                {
                    WriteObject(group, row);
                }

                json.WriteEndArray();
                break;
            case ObjectGroup group:
                WriteObject(group, slot.Row);
                break;
            case Slot[] items:
                WriteItems(items, ((ListType)type.Nullable).OfType);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private void WriteLeaf(GraphQLType type, ref object? value)
    {
        if (value is null or FieldFault)
        {
            json.WriteNullValue();
        }
        else if (type is ListType list)
        {
            WriteItems((object?[])value, list.OfType);
        }
        else if (type is EnumType enumeration)
        {
            WriteEnum(enumeration, ref value);
        }
        else
        {
            WriteScalar((ScalarType)type, ref value);
        }
    }

    private void WriteScalar(ScalarType scalar, ref object? value)
    {
        if (value is null or FieldFault)
        {
            json.WriteNullValue();
            return;
        }

        try
        {
            scalar.Write(json, value);
        }
        catch (FormatException exception)
        {
            value = state.Fault(ExecutionErrors.Unwritable(exception));
        }
        catch (Exception exception)
        {
            value = state.Fault(exception);
        }
    }

    private void WriteEnum(EnumType enumeration, ref object? value)
    {
        if (enumeration.FindByValue(value!) is { } known)
        {
            json.WriteStringValue(known.Text);
        }
        else
        {
            value = state.Fault(ExecutionErrors.UnknownEnumValue(enumeration, value!));
        }
    }
}
