using System.Diagnostics.CodeAnalysis;
using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>One execution of a plan, level by level.</summary>
/// <remarks>
/// Groups of objects wait for their turn. Every field of a group is found for all its objects before the next group's turn, so a resolver
/// is asked once for each level, and never two at the same time: they may share a database connection.
/// </remarks>
internal sealed class OperationRun(RunState state, CoercedVariables variables, RunContext context)
{
    /// <summary>Resolves everything below a group.</summary>
    public async ValueTask ResolveAsync(ObjectGroup root)
    {
        root.Open();
        foreach (var field in root.Plan.Fields)
        {
            await ResolveFieldAsync(root, field);
        }

        await DrainAsync();
    }

    /// <summary>Resolves one field of a group and everything below it.</summary>
    public async ValueTask ResolveAsync(ObjectGroup root, FieldPlan field)
    {
        await ResolveFieldAsync(root, field);
        await DrainAsync();
    }

    /// <summary>Completes one field of a group's only object from a value that is there, and resolves everything below it.</summary>
    public async ValueTask ResolveAsync(ObjectGroup root, FieldPlan field, object? value)
    {
        // The rules held when the source of events was opened; the caller may have lost a role since.
        var refused = field.IsGuarded ? await context.Access.RefuseAsync(field, variables) : null;
        if (field.GuardedTypes.Count > 0)
        {
            state.Refuse(await context.Access.RefusedTypesAsync(field.GuardedTypes));
        }

        Complete(root, field, 0, refused ?? value);
        await DrainAsync();
    }

    /// <summary>Resolves one field of a group by another resolver than its own, and everything below it.</summary>
    public async ValueTask ResolveAsync(ObjectGroup root, FieldPlan field, BatchResolver resolver)
    {
        await ResolveBatchAsync(root, field, resolver);
        await DrainAsync();
    }

    /// <summary>Resolves the groups that wait.</summary>
    public async ValueTask DrainAsync()
    {
        while (state.TryTakeNext(out var group))
        {
            group.Open();
            foreach (var field in group.Plan.Fields)
            {
                await ResolveFieldAsync(group, field);
            }
        }
    }

    private ValueTask ResolveFieldAsync(ObjectGroup group, FieldPlan field) => field.IsGuarded ? ResolveGuardedAsync(group, field) : ResolveFreeAsync(group, field);

    private async ValueTask ResolveGuardedAsync(ObjectGroup group, FieldPlan field)
    {
        if (await context.Access.RefuseAsync(field, variables) is { } refused)
        {
            for (var row = 0; row < group.Count; row++)
            {
                Complete(group, field, row, refused);
            }

            return;
        }

        if (field.GuardedTypes.Count > 0)
        {
            state.Refuse(await context.Access.RefusedTypesAsync(field.GuardedTypes));
        }

        await ResolveFreeAsync(group, field);
    }

    private ValueTask ResolveFreeAsync(ObjectGroup group, FieldPlan field)
    {
        switch (field.Work)
        {
            case FieldWork.Property when field.IsLeaf && field.Field.Type.Nullable is NamedType:
                ReadLeaves(group, field);
                return ValueTask.CompletedTask;
            case FieldWork.Property:
                ReadProperty(group, field);
                return ValueTask.CompletedTask;
            case FieldWork.Batch:
                return ResolveBatchAsync(group, field, field.Field.Resolver);
            default:
                return ValueTask.CompletedTask;
        }
    }

    private void ReadLeaves(ObjectGroup group, FieldPlan field)
    {
        var read = field.Read!;
        var isNonNull = field.Field.Type is NonNullType;
        var objects = group.Objects;
        for (var row = 0; row < objects.Length; row++)
        {
            object? value;
            try
            {
                value = read(objects[row]);
            }
            catch (Exception exception)
            {
                value = state.Fault(exception);
            }

            group.Leaf(field, row) = value is null && isNonNull ? state.Fault(FieldFault.Null) : value;
        }
    }

    private void ReadProperty(ObjectGroup group, FieldPlan field)
    {
        var leaves = new LeafCompletion(state, field);
        var children = new ChildCompletion(state, field);
        var objects = group.Objects;
        for (var row = 0; row < objects.Length; row++)
        {
            object? value;
            try
            {
                value = ListSplit.Split(field.Read!(objects[row]), group, row, field, state, variables);
            }
            catch (Exception exception)
            {
                value = exception;
            }

            if (field.IsLeaf)
            {
                group.Leaf(field, row) = leaves.Complete(field.Field.Type, value);
            }
            else
            {
                group.Child(field, row) = children.Complete(field.Field.Type, value);
            }
        }
    }

    private async ValueTask ResolveBatchAsync(ObjectGroup group, FieldPlan field, FieldResolver? by)
    {
        context.ThrowIfOver();
        if (!TryCoerce(group, field, out var arguments))
        {
            return;
        }

        var batch = new ColumnBatch(context, group, field, arguments);
        try
        {
            if (by is not BatchResolver resolver)
            {
                throw new InvalidOperationException($"Field '{field.Field.DeclaringType?.Name}.{field.Field.Name}' has no resolver that gives values.");
            }

            var resolving = context.CallAsync(field.Field, resolver, batch);
            if (!resolving.IsCompleted)
            {
                group.NoteWait(field);
            }

            await resolving;
        }
        catch (Exception exception)
        {
            batch.Fail(exception);
        }

        context.ThrowIfOver();
        Complete(group, field, batch);
    }

    private bool TryCoerce(ObjectGroup group, FieldPlan field, [NotNullWhen(true)] out IReadOnlyDictionary<string, object?>? arguments)
    {
        try
        {
            arguments = field.Arguments.ValuesFor(variables);
            return true;
        }
        catch (Exception exception)
        {
            for (var row = 0; row < group.Count; row++)
            {
                Complete(group, field, row, exception);
            }

            arguments = null;
            return false;
        }
    }

    private void Complete(ObjectGroup group, FieldPlan field, ColumnBatch batch)
    {
        var leaves = new LeafCompletion(state, field);
        var children = new ChildCompletion(state, field);
        for (var row = 0; row < group.Count; row++)
        {
            var value = ListSplit.Split(batch.ResultOf(row), group, row, field, state, variables);
            if (field.IsLeaf)
            {
                group.Leaf(field, row) = leaves.Complete(field.Field.Type, value);
            }
            else
            {
                group.Child(field, row) = children.Complete(field.Field.Type, value);
            }
        }
    }

    private void Complete(ObjectGroup group, FieldPlan field, int row, object? value)
    {
        if (field.IsLeaf)
        {
            group.Leaf(field, row) = new LeafCompletion(state, field).Complete(field.Field.Type, value);
        }
        else
        {
            group.Child(field, row) = new ChildCompletion(state, field).Complete(field.Field.Type, value);
        }
    }
}
