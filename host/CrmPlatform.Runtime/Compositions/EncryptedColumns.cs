using System.Linq.Expressions;
using System.Reflection;
using CrmPlatform.GraphQL.Inference;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Cells;
using CrmPlatform.Runtime.Security.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Finds encrypted texts by the codes that the tenant's key makes of them.</summary>
internal sealed class EncryptedColumns(TenantSession session, ModuleContexts contexts) : IEncryptedColumns
{
    private static readonly MethodInfo Property = typeof(EF).GetMethod(nameof(EF.Property))!.MakeGenericMethod(typeof(string));

    public Expression Is(Expression row, PropertyInfo property, string text)
    {
        var column = contexts.All.Select(c => c.Model.FindEntityType(row.Type)).OfType<IEntityType>()
            .SelectMany(EncryptedTable.Of).First(c => c.Property.Name == property.Name);
        var code = (session.Database.Cells ?? throw DatabaseErrors.NoCells(row.Type.Name)).CodeOf(column.Table, column.Column, text);
        return Expression.Equal(Expression.Call(Property, row, Expression.Constant(column.Index!.Name)), Parameter(code));
    }

    // As a captured value: a constant would be another statement for each text.
    private static MemberExpression Parameter(string code) => Expression.Property(Expression.Constant(new Held(code)), nameof(Held.Value));

    private sealed record Held(string Value);
}
