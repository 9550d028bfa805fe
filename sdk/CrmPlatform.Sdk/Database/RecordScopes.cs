using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmPlatform.Sdk.Database;

/// <summary>Makes the scopes of a module's tables hold: one filter for every query, and a check of what is saved.</summary>
internal sealed class RecordScopes
{
    // Beside the model, whose annotations migrations would want to write down. The scopes go with the module's code.
    private static readonly ConditionalWeakTable<Type, RecordScopes> OfContexts = [];

    private const string FilterName = "RecordScope";

    private static readonly MethodInfo SetOf = typeof(DbContext).GetMethods().Single(m => m is { Name: nameof(DbContext.Set), IsGenericMethod: true } && m.GetParameters().Length == 0);
    private static readonly MethodInfo HasOwner = typeof(Enumerable).GetMethods().Single(m => m.Name == nameof(Enumerable.Contains) && m.GetParameters().Length == 2).MakeGenericMethod(typeof(string));
    private static readonly MethodInfo AsParameter = typeof(EF).GetMethod(nameof(EF.Parameter))!.MakeGenericMethod(typeof(string));
    private static readonly MethodInfo HasAny = typeof(Queryable).GetMethods().Single(m => m.Name == nameof(Queryable.Any) && m.GetParameters().Length == 2);

    private readonly Dictionary<Type, RecordScope> _scopes;

    private RecordScopes(IEnumerable<RecordScope> scopes) => _scopes = scopes.ToDictionary(s => s.Entity);

    /// <summary>Takes the scopes that the tables' descriptions left, and gives the tables their filters.</summary>
    public static void Apply(IMutableModel model, ModuleDbContext context)
    {
        var scopes = new RecordScopes(model.GetEntityTypes().Select(e => e.RemoveAnnotation(RecordScope.Annotation)?.Value).OfType<RecordScope>().ToList());
        foreach (var scope in scopes._scopes.Values)
        {
            model.FindEntityType(scope.Entity)!.SetQueryFilter(FilterName, scopes.FilterOf(scope, Expression.Constant(context, typeof(ModuleDbContext))));
        }

        OfContexts.AddOrUpdate(context.GetType(), scopes);
    }

    /// <summary>The scopes of a context's tables.</summary>
    public static RecordScopes Of(DbContext context) => OfContexts.TryGetValue(context.GetType(), out var scopes) ? scopes : new RecordScopes([]);

    /// <summary>Refuses to save records that the caller may not write, as they were or as they are to be.</summary>
    public async Task CheckAsync(ModuleDbContext context, ModuleSession session, CancellationToken cancellation)
    {
        if (_scopes.Count == 0)
        {
            return;
        }

        foreach (var entry in context.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
        {
            if (!_scopes.TryGetValue(entry.Metadata.ClrType, out var scope) || session.AccessTo(RootOf(scope).Write) is not { Owners: not null } access)
            {
                continue;
            }

            var property = entry.Property(scope.Property);
            if ((entry.State != EntityState.Added && !await CoversAsync(scope, property.OriginalValue, access, context, cancellation))
                || (entry.State != EntityState.Deleted && !await CoversAsync(scope, property.CurrentValue, access, context, cancellation)))
            {
                throw new AccessRefusedException(entry.Metadata.ClrType.Name, RootOf(scope).Write);
            }
        }
    }

    /// <summary>The owner of a record, and the permissions that its table asks for; null when its table has no scope.</summary>
    public async Task<RecordOwner?> OwnerOfAsync(ModuleDbContext context, Type entity, Guid id, CancellationToken cancellation)
    {
        if (!_scopes.TryGetValue(entity, out var scope) || await context.FindAsync(entity, [id], cancellation) is not { } record)
        {
            return null;
        }

        var value = context.Entry(record).Property(scope.Property).CurrentValue;
        return scope.Parent is null ? new RecordOwner((string?)value, scope.Read, scope.Write)
            : value is Guid parent ? await OwnerOfAsync(context, scope.Parent, parent, cancellation)
            : new RecordOwner(null, RootOf(scope).Read, RootOf(scope).Write);
    }

    private async Task<bool> CoversAsync(RecordScope scope, object? value, RecordAccess access, ModuleDbContext context, CancellationToken cancellation)
    {
        if (scope.Parent is null)
        {
            return access.Covers((string?)value);
        }

        // What the caller may not see is not found, and so not covered.
        return value is Guid id
            && await context.FindAsync(scope.Parent, [id], cancellation) is { } parent
            && await CoversAsync(_scopes[scope.Parent], context.Entry(parent).Property(_scopes[scope.Parent].Property).CurrentValue, access, context, cancellation);
    }

    // With all records there is no key: a parameter without a value is seen, and the whole condition left out of the statement.
    private LambdaExpression FilterOf(RecordScope scope, Expression context)
    {
        var row = Expression.Parameter(scope.Entity, "row");
        var permission = Expression.Constant(RootOf(scope).Read);
        var key = Expression.Call(AsParameter, Expression.Call(context, ModuleDbContext.ScopeKey, permission));
        var all = Expression.Equal(key, Expression.Constant(null, typeof(string)));
        var property = Expression.Property(row, scope.Property);
        Expression covered = scope.Parent is null
            ? Owned(property, Expression.Call(context, ModuleDbContext.ScopeOwners, permission))
            : Belongs(scope.Parent, property, context);
        return Expression.Lambda(Expression.OrElse(all, covered), row);
    }

    // That there is an owner is said aloud: else providers look for null among the owners too, which no index answers.
    private static BinaryExpression Owned(Expression owner, Expression owners) =>
        Expression.AndAlso(Expression.NotEqual(owner, Expression.Constant(null, typeof(string))), Expression.Call(HasOwner, owners, owner));

    private static MethodCallExpression Belongs(Type parent, Expression key, Expression context)
    {
        var other = Expression.Parameter(parent, "other");
        var id = Expression.Convert(Expression.Property(other, nameof(Entity.Id)), typeof(Guid?));
        var isIt = Expression.Lambda(Expression.Equal(id, Expression.Convert(key, typeof(Guid?))), other);
        return Expression.Call(HasAny.MakeGenericMethod(parent), Expression.Call(context, SetOf.MakeGenericMethod(parent)), Expression.Quote(isIt));
    }

    private RecordScope RootOf(RecordScope scope)
    {
        for (var steps = 0; scope.Parent is { } parent; steps++)
        {
            scope = steps <= _scopes.Count && _scopes.TryGetValue(parent, out var next)
                ? next
                : throw new InvalidOperationException($"The records of '{scope.Entity.Name}' belong to those of '{parent.Name}', and nobody says whose those are. Give the table of '{parent.Name}' a scope with HasRecordScope.");
        }

        return scope;
    }
}
