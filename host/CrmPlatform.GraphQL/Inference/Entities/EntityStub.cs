namespace CrmPlatform.GraphQL.Inference.Entities;

/// <summary>An object of another owner, of which only the key is known.</summary>
/// <param name="Id">The key.</param>
internal sealed record EntityStub(Guid Id);
