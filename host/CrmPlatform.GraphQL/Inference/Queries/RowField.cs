using System.Reflection;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>A column, or a complex value of columns, by which rows are filtered and sorted.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Property">The C# property.</param>
/// <param name="IdType">The type whose global id it is; null when it is none.</param>
internal sealed record RowField(string Name, PropertyInfo Property, string? IdType);
