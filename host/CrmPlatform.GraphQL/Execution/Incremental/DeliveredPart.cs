namespace CrmPlatform.GraphQL.Execution.Incremental;

/// <summary>A part of an answer that comes now.</summary>
/// <param name="Id">The part's id.</param>
/// <param name="Json">The fields of the object, or the items of the list.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Errors">The errors in it.</param>
internal sealed record DeliveredPart(string Id, byte[] Json, bool IsList, IReadOnlyList<GraphQLError> Errors);
