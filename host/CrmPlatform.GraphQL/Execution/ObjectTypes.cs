using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Finds the object type of a value where an interface or union is due. spec: ResolveAbstractType()</summary>
internal static class ObjectTypes
{
    public static ObjectType Of(object value, FieldPlan field, Schema schema)
    {
        var due = field.Selection.Type!;
        var resolve = due switch
        {
            InterfaceType type => type.ResolveType,
            UnionType type => type.ResolveType,
            _ => null,
        };
        var found = resolve is null ? schema.FindByRuntimeType(value.GetType()) : Named(due, resolve(value), field, schema);
        if (found is null)
        {
            throw ExecutionErrors.NoObjectType(due, field);
        }

        return schema.IsSubtype(due, found) ? found : throw ExecutionErrors.ImpossibleType(due, found.Name);
    }

    private static ObjectType Named(CompositeType due, string? name, FieldPlan field, Schema schema)
    {
        if (name is null)
        {
            throw ExecutionErrors.NoObjectType(due, field);
        }

        return schema.FindType(name) switch
        {
            ObjectType type => type,
            null => throw ExecutionErrors.UnknownObjectType(due, name),
            _ => throw ExecutionErrors.NotAnObjectType(due, name),
        };
    }
}
