using System.Reflection;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Which rows belong to which parent.</summary>
/// <param name="Key">The row's property that holds the parent's key.</param>
/// <param name="Of">Reads the key of a parent.</param>
/// <param name="Property">The parent's property.</param>
internal sealed record ParentKeys(PropertyInfo Key, Func<object, object?> Of, string Property);
