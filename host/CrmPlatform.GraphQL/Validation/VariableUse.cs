using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation;

/// <summary>A place where a variable is used.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Type">The type of the place; null when it is not known.</param>
/// <param name="Owner">The input object whose field the place is; null when it is another place.</param>
/// <param name="HasDefault">Whether the place has a default of its own.</param>
internal readonly record struct VariableUse(VariableNode Variable, GraphQLType? Type, InputObjectType? Owner, bool HasDefault);
