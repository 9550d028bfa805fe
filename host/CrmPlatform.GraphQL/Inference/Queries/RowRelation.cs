using System.Reflection;
using CrmPlatform.GraphQL.Inference.Fields;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>Rows of the same owner that belong to a row by a key, so that one statement can look at both.</summary>
/// <param name="Name">The GraphQL name of the field.</param>
/// <param name="Row">The related row type.</param>
/// <param name="Key">The related row's property that holds the key.</param>
/// <param name="ParentKey">The row's own property.</param>
/// <param name="IsMany">Whether several rows can belong to one.</param>
/// <param name="Query">Makes the query of all related rows.</param>
internal sealed record RowRelation(string Name, Type Row, PropertyInfo Key, PropertyInfo ParentKey, bool IsMany, Invocation Query);
