using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Finds the object type of a value where an interface or union is due. spec: ResolveAbstractType()</summary>
internal static class ObjectTypes
{
    /// <summary>The type; a value that says its type itself is replaced by what it holds.</summary>
    public static ObjectType Of(ref object value, FieldPlan field, Schema schema)
    {
        var due = field.Selection.Type!;
        if (value is TypedObject typed)
        {
            value = typed.Value;
            return schema.IsSubtype(due, typed.Type) ? typed.Type : throw ExecutionErrors.ImpossibleType(due, typed.Type.Name);
        }

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
