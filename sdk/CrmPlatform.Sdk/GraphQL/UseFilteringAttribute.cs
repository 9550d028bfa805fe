namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The list has an argument <c>where</c> over the fields of its type.</summary>
/// <remarks>
/// Columns take <c>eq</c>, <c>in</c>, <c>gt</c>, <c>contains</c> and so on, with <c>ieq</c>, <c>icontains</c> and <c>istartsWith</c> for
/// text in any case. Rows of the same module that the row leads to by <see cref="BatchByAttribute"/> take their own filter, lists in
/// <c>some</c>, <c>none</c>, <c>all</c> and <c>any</c>; objects of other modules take their <c>id</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseFilteringAttribute : Attribute;
