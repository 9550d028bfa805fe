namespace CrmPlatform.GraphQL.Inference.Paging;

/// <summary>How many rows a page has.</summary>
internal sealed record PagingLimits(int Default, int Max, bool HasTotalCount);
