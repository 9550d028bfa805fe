using System.Reflection;
using CrmPlatform.GraphQL.Inference.Access;
using CrmPlatform.GraphQL.Inference.Aggregation;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Filtering;
using CrmPlatform.GraphQL.Inference.Paging;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Sorting;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>Makes fields of methods that return a query.</summary>
internal sealed class QueryFields(
    OutputTypes outputs, ConnectionTypes connections, FilterInputs filters, SortInputs sorts, AggregateFields aggregates, RowQueries queries, RowFields rows,
    FieldReads reads, Owners owners, Problems problems)
{
    /// <summary>The field; null when it cannot be made, which was told.</summary>
    public FieldDefinition? Of(MethodInfo method, BoundMethod bound, TypeDraft draft, string path)
    {
        var name = MemberNames.Of(method);
        var item = bound.Result.Item!;
        if (outputs.Named(item.Type, path) is not { } row)
        {
            return null;
        }

        var member = MemberNames.Describe(method.AsMember());
        var owner = owners.NameOf(method.DeclaringType!);
        var kind = KindOf(method);
        var arguments = new List<InputValueDefinition>(bound.Arguments);
        var limits = LimitsOf(method);
        var connection = limits is null ? null : connections.Of(name, draft.Type.Name, row, item.IsNullable, limits.HasTotalCount, owner, path);
        arguments.AddRange(limits is null ? [] : PagingArguments.Of(limits));
        var filter = method.IsDefined(typeof(UseFilteringAttribute)) ? filters.Of(item.Type) : default;
        if (filter.Type is not null)
        {
            arguments.Add(new InputValueDefinition("where", filter.Type) { Description = "Which rows." });
        }

        if (method.IsDefined(typeof(UseSortingAttribute)) && sorts.Of(item.Type) is { } sort)
        {
            arguments.Add(new InputValueDefinition("order", new ListType(new NonNullType(sort))) { Description = "In which order." });
        }

        var settings = new QuerySettings(bound.Invoke, kind, filter.Filter, limits, connection) { Member = member };
        var resolver = ResolverOf(method, bound, draft, settings, item.Type, row, owner);
        return resolver is null ? null : reads.Of(new FieldDefinition(name, TypeOf(kind, connection, item, row), arguments)
        {
            Resolver = resolver,
            Description = owners.Describe(method.AsMember()),
            DeprecationReason = method.AsMember().Deprecation(),
            AppliedDirectives = Directives(method, limits),
            Owner = owner,
            Member = member,
        }, item.Type, null);
    }

    private FieldResolver? ResolverOf(MethodInfo method, BoundMethod bound, TypeDraft draft, QuerySettings settings, Type row, NamedType type, string owner)
    {
        var query = queries.Of(row, type);
        if (settings.Kind == QueryKind.Connection && !query.HasUniqueKey)
        {
            problems.Add(InferenceErrors.List(settings.Member, owner, $"pages need a unique key, and '{row.Name}' has no column 'Id'. Add one, or remove [UsePaging]"));
            return null;
        }

        if (settings.Kind == QueryKind.First && method.IsDefined(typeof(UseAggregationAttribute)))
        {
            problems.Add(InferenceErrors.List(settings.Member, owner, "there is nothing to compute of one row. Remove [UseAggregation] or [UseFirstOrDefault]"));
            return null;
        }

        if (bound.Requires is not [])
        {
            problems.Add(InferenceErrors.List(settings.Member, owner, "it takes a parent, so that it would be asked once for each. Remove the [Parent] parameter and say with [BatchBy] which rows belong to which parent"));
            return null;
        }

        if (method.GetCustomAttribute<BatchByAttribute>() is not { } batchBy)
        {
            if (draft.ClrType is null)
            {
                aggregates.Add(method, bound, draft, null);
                return query.Once(settings);
            }

            problems.Add(InferenceErrors.List(settings.Member, owner, $"it does not say which rows belong to which '{draft.Type.Name}'. Add [BatchBy]"));
            return null;
        }

        if (draft.ClrType is not { } parent)
        {
            problems.Add(InferenceErrors.List(settings.Member, owner, $"objects of '{draft.Type.Name}' have no keys. [BatchBy] belongs on methods of object types"));
            return null;
        }

        if (row.GetProperty(batchBy.Key) is not { } key)
        {
            problems.Add(InferenceErrors.NoSuchProperty(batchBy.Key, row.Name, settings.Member, owner));
            return null;
        }

        if (parent.GetProperty(batchBy.ParentKey) is not { } parentKey)
        {
            problems.Add(InferenceErrors.NoSuchProperty(batchBy.ParentKey, $"{draft.Type.Name}' of '{draft.Owner}", settings.Member, owner));
            return null;
        }

        if ((Nullable.GetUnderlyingType(key.PropertyType) ?? key.PropertyType) != (Nullable.GetUnderlyingType(parentKey.PropertyType) ?? parentKey.PropertyType))
        {
            problems.Add(InferenceErrors.List(
                settings.Member, owner,
                $"'{row.Name}.{key.Name}' is a '{FriendlyName.Of(key.PropertyType)}' and '{draft.Type.Name}.{parentKey.Name}' of '{draft.Owner}' a '{FriendlyName.Of(parentKey.PropertyType)}'. Keys must have one type"));
            return null;
        }

        // One statement can look at rows of one owner only: another's are in tables that it does not know.
        if (bound.Arguments.Count == 0 && owners.NameOf(parent) == owner && (settings.Kind != QueryKind.First || key.Name == "Id"))
        {
            rows.AddRelation(parent, new RowRelation(MemberNames.Of(method), row, key.Declared(), parentKey.Declared(), settings.Kind != QueryKind.First, bound.Invoke));
        }

        var keyOfParent = PropertyAccess.Compile(parentKey);
        aggregates.Add(method, bound, draft, new ParentKeys(key.Declared(), keyOfParent, batchBy.ParentKey));
        return query.ForParents(settings, key.Declared(), keyOfParent, [batchBy.ParentKey]);
    }

    private static QueryKind KindOf(MethodInfo method) =>
        method.IsDefined(typeof(UsePagingAttribute)) ? QueryKind.Connection
        : method.IsDefined(typeof(UseFirstOrDefaultAttribute)) ? QueryKind.First
        : QueryKind.List;

    private static PagingLimits? LimitsOf(MethodInfo method) => method.GetCustomAttribute<UsePagingAttribute>() is { } paging
        ? new PagingLimits(Math.Min(paging.DefaultPageSize, paging.MaxPageSize), paging.MaxPageSize, paging.IncludeTotalCount)
        : null;

    private static IReadOnlyList<DirectiveNode> Directives(MethodInfo method, PagingLimits? limits)
    {
        var own = method.AsMember().Directives();
        return limits is null || own.Any(d => d.Name.Value == CostDirectives.ListSizeName)
            ? own
            : [.. own, CostDirectives.ListSizeOf(limits.Max, limits.Default, ["first", "last"], ["edges", "nodes"])];
    }

    private static GraphQLType TypeOf(QueryKind kind, ObjectType? connection, TypeShape item, NamedType row) => kind switch
    {
        QueryKind.Connection => new NonNullType(connection!),
        QueryKind.First => row,
        _ => new NonNullType(new ListType(item.IsNullable ? row : new NonNullType(row))),
    };
}
