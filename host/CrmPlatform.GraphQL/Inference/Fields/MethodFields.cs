using System.Reflection;
using CrmPlatform.GraphQL.Inference.Arguments;
using CrmPlatform.GraphQL.Inference.Queries;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.References;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Fields;

/// <summary>Makes fields of annotated methods.</summary>
internal sealed class MethodFields(
    MethodBinder binder, FieldTypes types, QueryFields queries, ReferenceTargets references, RowFields rows, Owners owners, Problems problems)
{
    /// <summary>The field; null when it has none, which was told or is left out.</summary>
    public FieldDefinition? Of(MethodInfo method, TypeDraft draft)
    {
        var path = MemberNames.PathOf(draft.Type.Name, method, owners.NameOf(method.DeclaringType!));
        if (LacksReference(method) || binder.Bind(method, draft, path) is not { } bound)
        {
            return null;
        }

        if (bound.Result.IsQueryable)
        {
            return queries.Of(method, bound, draft, path);
        }

        var member = MemberNames.Describe(method.AsMember());
        var owner = owners.NameOf(method.DeclaringType!);
        if (bound.Result.IsVoid)
        {
            problems.Add(InferenceErrors.NoType("void", path));
            return null;
        }

        if (method.IsDefined(typeof(UseAggregationAttribute)))
        {
            problems.Add(InferenceErrors.List(member, owner, "it returns objects, which cannot be computed over in the database. Return 'IQueryable<T>', or remove [UseAggregation]"));
            return null;
        }

        var made = method.IsDefined(typeof(BatchResolverAttribute)) ? Batch(method, bound, draft, member, owner) : One(method, bound, draft);
        return made is not { } parts || types.Of(method, parts.Shape, draft, path) is not { } type ? null : new FieldDefinition(MemberNames.Of(method), type, bound.Arguments)
        {
            Resolver = parts.Resolver,
            Description = owners.Describe(method.AsMember()),
            DeprecationReason = method.AsMember().Deprecation(),
            AppliedDirectives = method.AsMember().Directives(),
            Owner = owner,
            Member = member,
        };
    }

    // Checked before anything else, so that a field which is left out leaves no types behind.
    private bool LacksReference(MethodInfo method)
    {
        var result = TypeShape.OfReturn(method).Core.Type;
        return result.GetCustomAttribute<ReferenceAttribute>() is { } reference && !references.IsThere(reference.Name, method);
    }

    private (FieldResolver Resolver, TypeShape Shape)? One(MethodInfo method, BoundMethod bound, TypeDraft draft)
    {
        FieldResolver resolver = new MethodResolver(bound.Invoke, types.Conversion(method, bound.Result, draft)) { Requires = bound.Requires, IsAwaited = TypeShape.IsAwaited(method) };
        if (!ReferenceTargets.IsReference(bound.Result))
        {
            return (resolver, bound.Result);
        }

        // A reference that is made of one id of the parent, and of nothing else, can be filtered by that id.
        if (bound is { Requires: [var key], Result.Item: null } && method.GetParameters().Length == 1
            && draft.ClrType is { } parent && parent.GetProperty(key)?.PropertyType is { } type && (type == typeof(Guid) || type == typeof(Guid?)))
        {
            rows.AddReference(parent, MemberNames.Of(method), key, bound.Result.Type.GetCustomAttribute<ReferenceAttribute>()!.Name);
        }

        return references.Load(resolver, bound.Result, method) is { } loading ? (loading, bound.Result) : null;
    }

    private (FieldResolver Resolver, TypeShape Shape)? Batch(MethodInfo method, BoundMethod bound, TypeDraft draft, string member, string owner)
    {
        FieldResolver resolver;
        TypeShape shape;
        if (KeyedResults.Of(bound.Result.Type) is { } keyed)
        {
            var id = draft.ClrType?.GetProperty("Id");
            if (id is null || (Nullable.GetUnderlyingType(id.PropertyType) ?? id.PropertyType) != keyed.Key)
            {
                problems.Add(InferenceErrors.Batch(member, owner, $"'{draft.Type.Name}' of '{draft.Owner}' has no 'Id' of type '{FriendlyName.Of(keyed.Key)}'. Return a list in the parents' order"));
                return null;
            }

            shape = TypeShape.OfKeyedValue(method, keyed.Value);
            var requires = bound.Requires is null ? null : bound.Requires.Append("Id").Distinct().ToList();
            resolver = new BatchMethodResolver(bound.Invoke, PropertyAccess.Compile(id), keyed.Find, types.Conversion(method, shape, draft), member) { Requires = requires };
        }
        else if (bound.Result.Item is { } item)
        {
            shape = item;
            resolver = new BatchMethodResolver(bound.Invoke, null, null, types.Conversion(method, shape, draft), member) { Requires = bound.Requires };
        }
        else
        {
            problems.Add(InferenceErrors.Batch(member, owner, $"it returns '{FriendlyName.Of(bound.Result.Type)}'. Return a list in the parents' order, or a dictionary by their ids"));
            return null;
        }

        return !ReferenceTargets.IsReference(shape) ? (resolver, shape) : references.Load(resolver, shape, method) is { } loading ? (loading, shape) : null;
    }
}
