namespace CrmPlatform.GraphQL.Validation;

/// <summary>What rules can be told of; each is a method of <see cref="ValidationRule"/> of the same name.</summary>
internal enum RuleEvent
{
    EnterDocument,
    LeaveDocument,
    EnterOperation,
    EnterFragment,
    EnterVariableDefinition,
    EnterSelectionSet,
    EnterField,
    LeaveField,
    EnterInlineFragment,
    EnterFragmentSpread,
    EnterDirectives,
    EnterDirective,
    EnterArguments,
    EnterArgument,
    EnterValue,
    EnterObject,
    EnterNamedType,
}
