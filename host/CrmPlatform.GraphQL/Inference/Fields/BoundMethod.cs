using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Fields;

/// <summary>An annotated method whose parameters are bound to parents, services and arguments.</summary>
/// <param name="Invoke">Calls the method.</param>
/// <param name="Arguments">The GraphQL arguments that it takes.</param>
/// <param name="Requires">The parent's properties that it reads; null for all.</param>
/// <param name="Result">What it returns, without task.</param>
internal sealed record BoundMethod(Invocation Invoke, IReadOnlyList<InputValueDefinition> Arguments, IReadOnlyList<string>? Requires, TypeShape Result);
