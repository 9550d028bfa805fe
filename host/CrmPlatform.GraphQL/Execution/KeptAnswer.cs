namespace CrmPlatform.GraphQL.Execution;

/// <summary>An answer as it is kept under an idempotency key.</summary>
/// <param name="Data">The <c>data</c> entry as JSON.</param>
/// <param name="Errors">The <c>errors</c> entry as JSON; null when there is none.</param>
public sealed record KeptAnswer(string Data, string? Errors);
