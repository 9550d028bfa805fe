using System.Reflection;
using CrmPlatform.GraphQL.Inference.Arguments;
using CrmPlatform.GraphQL.Inference.Queries;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>A field that rows can be grouped by, or that leads to such fields.</summary>
internal abstract record GroupKeyNode
{
    /// <summary>A column.</summary>
    /// <param name="Property">The C# property.</param>
    /// <param name="IdType">The type whose global id it is; null when it is none.</param>
    internal sealed record Leaf(PropertyInfo Property, string? IdType) : GroupKeyNode
    {
        public Type Type => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

        public GroupKey Key(string path, IReadOnlyList<KeyJoin> joins, IReadOnlyList<PropertyInfo> place, TimeBucket? bucket)
        {
            PropertyInfo[] column = [.. place, Property];
            if (bucket is { } period)
            {
                return new GroupKey(path, joins, row => TimeBuckets.Of(Paths.Read(row, column), period), v => TimeBuckets.Start(v, period, Type));
            }

            var write = IdType is null ? null : IdConversion.Writer(IdType);
            return new GroupKey(path, joins, row => Paths.Read(row, column), v => v is null || write is null ? v : write(v)) { Column = joins.Count == 0 ? column : null };
        }
    }

    /// <summary>A complex value of columns.</summary>
    /// <param name="Property">The C# property.</param>
    /// <param name="Shape">What it can be grouped by.</param>
    internal sealed record Complex(PropertyInfo Property, GroupKeyShape Shape) : GroupKeyNode;

    /// <summary>An object that a row leads to by a key.</summary>
    /// <param name="IdName">The GraphQL name of its id.</param>
    /// <param name="Id">The row's property that holds the id.</param>
    internal sealed record Related(string IdName, Leaf Id) : GroupKeyNode
    {
        /// <summary>How the rows belong together; null when the other is of another owner, of whom only the id is known.</summary>
        public RowRelation? Relation { get; init; }

        /// <summary>What the other can be grouped by.</summary>
        public GroupKeyShape? Shape { get; init; }
    }
}
