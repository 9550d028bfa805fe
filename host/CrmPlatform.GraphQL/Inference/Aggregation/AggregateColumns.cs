using System.Reflection;
using CrmPlatform.GraphQL.Inference.Queries;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.Sdk;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Finds the columns of a row type of which something can be computed.</summary>
internal static class AggregateColumns
{
    private const string CurrencyName = "Currency";

    public static IEnumerable<AggregateColumn> Of(Type row, RowFields rows)
    {
        var fields = rows.Of(row).ToList();
        var currency = fields.Find(f => f.Property.Name == CurrencyName && f.Property.PropertyType == typeof(string))?.Property;
        foreach (var field in fields)
        {
            var shape = TypeShape.Of(field.Property);
            if (shape.Type == typeof(Money))
            {
                yield return new AggregateColumn(field.Name, [field.Property, typeof(Money).GetProperty(nameof(Money.Amount))!])
                {
                    Currency = [field.Property, typeof(Money).GetProperty(nameof(Money.Currency))!],
                    IsMoney = true,
                };
            }
            else if (shape.Item is null && (ColumnTypes.IsGroupable(shape.Type) || ColumnTypes.IsNumber(shape.Type)) && field.Property.DeclaringType != typeof(Entity))
            {
                yield return new AggregateColumn(field.Name, [field.Property]) { Currency = shape.Type == typeof(decimal) && currency is not null ? [currency] : null };
            }
            else if (TimeBuckets.Suits(shape.Type))
            {
                yield return new AggregateColumn(field.Name, [field.Property]);
            }
        }

        foreach (var relation in rows.RelationsOf(row).Where(r => !r.IsMany && fields.TrueForAll(f => f.Name != r.Name)))
        {
            yield return new AggregateColumn(relation.Name, [relation.ParentKey]);
        }

        foreach (var reference in rows.ReferencesOf(row).Where(r => fields.TrueForAll(f => f.Name != r.Name)))
        {
            yield return new AggregateColumn(reference.Name, [reference.Property]);
        }
    }
}
