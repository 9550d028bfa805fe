using System.Text.Json;

namespace CrmPlatform.Cli.Import;

/// <summary>What the endpoint answered for one row's mutation.</summary>
/// <param name="Payload">The payload, when there is one.</param>
/// <param name="Error">Why it was refused; null when it was not.</param>
/// <param name="Field">The input field that was refused, when the endpoint names it.</param>
internal sealed record StepOutcome(JsonElement Payload, string? Error, string? Field);
