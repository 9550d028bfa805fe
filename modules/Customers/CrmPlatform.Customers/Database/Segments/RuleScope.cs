using System.Linq.Expressions;
using System.Reflection;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Database.Segments;

/// <summary>What rules can ask of one kind of record: its fields, and the records that belong to it.</summary>
/// <param name="row">The class of the records.</param>
/// <param name="fields">The fields.</param>
/// <param name="related">The kinds of records that belong to one, by name.</param>
internal sealed class RuleScope(Type row, IReadOnlyList<RuleField> fields, IReadOnlyDictionary<string, RuleRelation> related)
{
    private const string Count = "count";
    private static readonly MethodInfo AnyOfThem = Method(nameof(Queryable.Any));
    private static readonly MethodInfo CountOfThem = Method(nameof(Queryable.Count));

    public Type Row { get; } = row;

    public IReadOnlyList<RuleField> Fields { get; } = fields;

    public IReadOnlyDictionary<string, RuleRelation> Related { get; } = related;

    /// <summary>Whether a rule holds for a record.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="row">The record.</param>
    /// <param name="db">Whose tables are asked.</param>
    /// <param name="values">Reads the values of conditions.</param>
    public Expression Build(Rule rule, Expression row, CustomersDbContext db, RuleValues values) => rule switch
    {
        AllOf all => all.Rules.Select(r => Build(r, row, db, values)).Aggregate(Expression.AndAlso),
        AnyOf any => any.Rules.Select(r => Build(r, row, db, values)).Aggregate(Expression.OrElse),
        Not not => Expression.Not(Build(not.Rule, row, db, values)),
        Having having => Exists(having, row, db, values),
        Condition condition => Compare(condition, row, db, values),
        _ => throw new InvalidOperationException($"There is no translation of a '{rule.GetType().Name}'."),
    };

    private Expression Compare(Condition condition, Expression row, CustomersDbContext db, RuleValues values)
    {
        if (condition.Field.Split('.', 2) is [var relation, var field])
        {
            return field == Count
                ? new RuleComparison(values).Build(condition, Counted(relation, row, db))
                : Exists(new Having(relation, condition with { Field = field }), row, db, values);
        }

        var known = Fields.FirstOrDefault(f => f.Name == condition.Field)
            ?? throw new InvalidInputException("rule", $"There is no field '{condition.Field}' here. Use one of: {string.Join(", ", Fields.Select(f => f.Name).Concat(Related.Keys.Select(k => $"{k}.…")))}.");
        return new RuleComparison(values).Build(condition, known.Of(row));
    }

    private MethodCallExpression Exists(Having having, Expression row, CustomersDbContext db, RuleValues values)
    {
        var relation = RelationOf(having.Related);
        return Call(AnyOfThem, relation, row, db, other => relation.Scope.Build(having.Rule, other, db, values));
    }

    private MethodCallExpression Counted(string name, Expression row, CustomersDbContext db) => Call(CountOfThem, RelationOf(name), row, db, _ => null);

    private static MethodCallExpression Call(MethodInfo method, RuleRelation relation, Expression row, CustomersDbContext db, Func<Expression, Expression?> more)
    {
        var other = Expression.Parameter(relation.Scope.Row);
        Expression belongs = Expression.Equal(Expression.Property(other, relation.Key), Expression.Property(row, nameof(Entity.Id)));
        var condition = more(other) is { } rule ? Expression.AndAlso(belongs, rule) : belongs;
        return Expression.Call(method.MakeGenericMethod(relation.Scope.Row), relation.Records(db).Expression, Expression.Quote(Expression.Lambda(condition, other)));
    }

    private RuleRelation RelationOf(string name) => Related.TryGetValue(name, out var relation)
        ? relation
        : throw new InvalidInputException("rule", $"Nothing that is called '{name}' belongs to these records. Use one of: {string.Join(", ", Related.Keys)}.");

    private static MethodInfo Method(string name) => typeof(Queryable).GetMethods().Single(m => m.Name == name && m.GetParameters().Length == 2);
}
