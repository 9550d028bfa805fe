namespace CrmPlatform.GraphQL.Validation;

/// <summary>Why a type does not have a field that a document selects.</summary>
/// <param name="Message">The whole message.</param>
/// <param name="Code">For programs: <c>extensions.code</c>.</param>
/// <param name="Extensions">More for programs; written into <c>extensions</c>.</param>
public sealed record UnknownField(string Message, string Code, IReadOnlyDictionary<string, object?> Extensions);
