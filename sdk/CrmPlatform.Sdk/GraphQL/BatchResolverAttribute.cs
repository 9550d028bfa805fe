namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The method answers for all parents of a level at once.</summary>
/// <remarks>
/// It takes <c>[Parent] IReadOnlyList&lt;T&gt;</c> and returns a list of the same length and order, or a dictionary from the
/// parent's first key property (<c>Id</c>) to the value; a parent without an entry gets null, or an empty list.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BatchResolverAttribute : Attribute;
