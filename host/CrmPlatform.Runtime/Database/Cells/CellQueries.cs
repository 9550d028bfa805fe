using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmPlatform.Runtime.Database.Cells;

/// <summary>Makes queries that select encrypted properties read them through their records, and refuses others.</summary>
internal sealed class CellQueries : IQueryExpressionInterceptor
{
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => new CellQuery().Visit(queryExpression);
}
