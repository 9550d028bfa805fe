using System.Text.Json;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>What is known of a variable when its operation runs.</summary>
/// <param name="IsGiven">Whether it has a value: the client's or its default.</param>
/// <param name="Value">The coerced value.</param>
/// <param name="Json">The value as the client gave it; undefined when it did not.</param>
/// <param name="Default">The default, which stands when the client gave none.</param>
internal readonly record struct VariableValue(bool IsGiven, object? Value, JsonElement Json, ValueNode? Default);
