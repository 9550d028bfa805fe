using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace CrmPlatform.Sdk.Database;

/// <summary>Gives tables the filters that say which records a caller sees.</summary>
internal static class Visibility
{
    public const string Annotation = "Crm:Visibility";

    private const string FilterName = "Visibility";

    /// <summary>Takes the conditions that the tables' descriptions left, and makes them filters of the context's queries.</summary>
    public static void Apply(IMutableModel model, ModuleDbContext context)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            if (entity.RemoveAnnotation(Annotation)?.Value is LambdaExpression { Parameters: [var row, var db] } isSeen)
            {
                // Whatever is of the context's type, Entity Framework replaces by the context that the query runs in.
                var body = ReplacingExpressionVisitor.Replace(db, Expression.Constant(context, db.Type), isSeen.Body);
                entity.SetQueryFilter(FilterName, Expression.Lambda(body, row));
            }
        }
    }
}
