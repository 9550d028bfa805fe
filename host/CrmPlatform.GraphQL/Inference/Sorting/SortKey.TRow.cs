using System.Linq.Expressions;
using System.Text.Json;

namespace CrmPlatform.GraphQL.Inference.Sorting;

/// <summary>Something that rows can be sorted by, the same on every database: null comes first when ascending.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
internal abstract class SortKey<TRow>(string path)
{
    /// <summary>The C# properties, joined by dots.</summary>
    public string Path { get; } = path;

    /// <summary>The property of the row that is read.</summary>
    public string Column { get; } = path.Split('.')[0];

    public abstract IOrderedQueryable<TRow> Order(IQueryable<TRow> rows, bool isFirst, bool descending);

    /// <summary>Whether a row comes after a value.</summary>
    public abstract Expression After(ParameterExpression row, object? value, bool descending);

    /// <summary>Whether a row has the value or comes after it; null when it cannot be said simply.</summary>
    public abstract Expression? AtOrAfter(ParameterExpression row, object? value, bool descending);

    public abstract Expression Same(ParameterExpression row, object? value);

    public abstract object? Read(TRow row);

    public abstract void Write(Utf8JsonWriter writer, object? value);

    /// <summary>Reads a value of a cursor.</summary>
    /// <exception cref="JsonException">It is no value of the key.</exception>
    public abstract object? ReadJson(JsonElement json);
}
