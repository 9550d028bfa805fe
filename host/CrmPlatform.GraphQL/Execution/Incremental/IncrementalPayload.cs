namespace CrmPlatform.GraphQL.Execution.Incremental;

/// <summary>What an answer in several payloads has beside data and errors.</summary>
/// <param name="Pending">The parts that will come.</param>
/// <param name="Delivered">The parts that come now.</param>
/// <param name="Completed">The parts of which no more comes.</param>
/// <param name="HasNext">Whether another payload follows.</param>
internal sealed record IncrementalPayload(
    IReadOnlyList<PendingPart> Pending, IReadOnlyList<DeliveredPart> Delivered, IReadOnlyList<CompletedPart> Completed, bool HasNext);
