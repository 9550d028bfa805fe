using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation;

/// <summary>What is said of documents that break rules, worded as graphql-js words it.</summary>
internal static class ValidationErrors
{
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";
    public const string IntrospectionDisabled = "INTROSPECTION_DISABLED";
    public const string DepthLimit = "OPERATION_DEPTH_LIMIT";
    public const string FieldLimit = "OPERATION_FIELD_LIMIT";
    public const string RootFieldLimit = "OPERATION_ROOT_FIELD_LIMIT";
    public const string AliasLimit = "DOCUMENT_ALIAS_LIMIT";
    public const string DirectiveLimit = "DOCUMENT_DIRECTIVE_LIMIT";
    public const string CycleLimit = "OPERATION_CYCLE_LIMIT";
    public const string IntrospectionDepthLimit = "INTROSPECTION_DEPTH_LIMIT";

    private const int LongestName = 1_000;

    public static (string Code, string Message) TooManyErrors() =>
        ("VALIDATION_ERROR_LIMIT", "Too many validation errors, error limit reached. Validation aborted.");

    public static (string Code, string Message) TooManyComparisons(int limit) =>
        ("VALIDATION_COMPARISON_LIMIT", $"Validation aborted: more than {limit} comparisons of fields that share a place in the answer. Use fewer fields of one name.");

    public static (string Code, string Message) TooManyFragmentVisits(int limit) =>
        ("VALIDATION_FRAGMENT_LIMIT", $"Validation aborted: more than {limit} visits of fragments. Use fewer fragments or operations.");

    public static string NotExecutable(string definition) => $"The {definition} definition is not executable.";

    public static string OperationNotSupported(string kind) => $"The {kind} operation is not supported by the schema.";

    public static string OperationTwice(string name) => $"There can be only one operation named \"{Short(name)}\".";

    public static string AnonymousNotAlone() => "This anonymous operation must be the only defined operation.";

    public static string SubscriptionDirectives(string? name) =>
        $"{Subscription(name)} must not use `@skip` or `@include` directives in the top level selection.";

    public static string SubscriptionEmpty(string? name) => $"{Subscription(name)} must select one top level field.";

    public static string SubscriptionFields(string? name) => $"{Subscription(name)} must select only one top level field.";

    public static string SubscriptionIntrospection(string? name) => $"{Subscription(name)} must not select an introspection top level field.";

    public static string UnknownType(string name, string suggestion) => $"Unknown type \"{Short(name)}\".{suggestion}";

    public static string InlineFragmentType(string type) => $"Fragment cannot condition on non composite type \"{type}\".";

    public static string FragmentType(string fragment, string type) => $"Fragment \"{Short(fragment)}\" cannot condition on non composite type \"{type}\".";

    public static string VariableNotInput(string variable, string type) => $"Variable \"${Short(variable)}\" cannot be non-input type \"{type}\".";

    public static string LeafHasSelections(string field, object type) => $"Field \"{field}\" must not have a selection since type \"{type}\" has no subfields.";

    public static string SelectionsMissing(string field, object type) =>
        $"Field \"{field}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{field} {{ ... }}\"?";

    public static string UnknownField(string field, string type, string suggestion) => $"Cannot query field \"{Short(field)}\" on type \"{type}\".{suggestion}";

    public static string FragmentTwice(string name) => $"There can be only one fragment named \"{Short(name)}\".";

    public static string UnknownFragment(string name) => $"Unknown fragment \"{Short(name)}\".";

    public static string UnusedFragment(string name) => $"Fragment \"{Short(name)}\" is never used.";

    public static string ImpossibleInlineFragment(string parent, string type) =>
        $"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".";

    public static string ImpossibleSpread(string fragment, string parent, string type) =>
        $"Fragment \"{Short(fragment)}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".";

    public static string FragmentCycle(string name, string via) => $"Cannot spread fragment \"{Short(name)}\" within itself{(via.Length > 0 ? $" via {via}." : ".")}";

    public static string VariableTwice(string name) => $"There can be only one variable named \"${Short(name)}\".";

    public static string UndefinedVariable(string name, string? operation) => operation is null
        ? $"Variable \"${Short(name)}\" is not defined."
        : $"Variable \"${Short(name)}\" is not defined by operation \"{Short(operation)}\".";

    public static string UnusedVariable(string name, string? operation) => operation is null
        ? $"Variable \"${Short(name)}\" is never used."
        : $"Variable \"${Short(name)}\" is never used in operation \"{Short(operation)}\".";

    public static string UnknownDirective(string name) => $"Unknown directive \"@{Short(name)}\".";

    public static string MisplacedDirective(string name, string location) => $"Directive \"@{name}\" may not be used on {location}.";

    public static string DirectiveTwice(string name) => $"The directive \"@{name}\" can only be used once at this location.";

    public static string UnknownArgument(string argument, string field, string suggestion) =>
        $"Unknown argument \"{Short(argument)}\" on field \"{field}\".{suggestion}";

    public static string UnknownDirectiveArgument(string argument, string directive, string suggestion) =>
        $"Unknown argument \"{Short(argument)}\" on directive \"@{directive}\".{suggestion}";

    public static string ArgumentTwice(string name) => $"There can be only one argument named \"{Short(name)}\".";

    public static string ArgumentMissing(string coordinate, object type) => $"Argument \"{coordinate}\" of type \"{type}\" is required, but it was not provided.";

    public static string VariablePosition(string variable, object type, object expected) =>
        $"Variable \"${Short(variable)}\" of type \"{type}\" used in position expecting type \"{expected}\".";

    public static string OneOfVariable(string variable, object type, string input) =>
        $"Variable \"${Short(variable)}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{input}\".";

    public static string Conflict(string responseKey, string reason) =>
        $"Fields \"{Short(responseKey)}\" conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.";

    public static string DifferentFields(string first, string second) => $"\"{Short(first)}\" and \"{Short(second)}\" are different fields";

    public static string DifferingArguments() => "they have differing arguments";

    public static string ConflictingTypes(object first, object second) => $"they return conflicting types \"{first}\" and \"{second}\"";

    public static string SubfieldConflict(string responseKey, string reason) => $"subfields \"{Short(responseKey)}\" conflict because {reason}";

    public static string OverlappingStreams() => "they have overlapping stream directives";

    public static string LabelTwice() =>
        "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.";

    public static string LabelNotConstant(string directive) => $"Argument \"@{directive}(label:)\" must be a static string.";

    public static string StreamNotOnList(string type, string field) => $"Directive \"@stream\" cannot be used on non-list field \"{type}.{field}\".";

    public static string IncrementalRoot(string directive, OperationKind kind, string type) =>
        $"{Capitalized(directive)} directive cannot be used on root {kind.ToString().ToLowerInvariant()} type \"{type}\".";

    public static string IncrementalSubscription(string directive) =>
        $"{Capitalized(directive)} directive not supported on subscription operations. Disable `@{directive}` by setting the `if` argument to `false`.";

    public static string InputFieldTwice(string name) => $"There can be only one input field named \"{Short(name)}\".";

    public static string IntrospectionForbidden(string field) =>
        $"Introspection is disabled here, so field \"{field}\" cannot be queried. Ask the operator for the schema.";

    public static string TooDeep(string? operation, int limit) => $"{Operation(operation)} is deeper than {limit} fields. Ask for less at once.";

    public static string TooManyFields(string? operation, int limit) =>
        $"{Operation(operation)} selects more than {limit} fields, counting fragments wherever they are spread. Ask for less at once.";

    public static string TooManyRootFields(string? operation, int limit) => $"{Operation(operation)} selects more than {limit} fields at its root. Ask for less at once.";

    public static string TooManyAliases(int limit) => $"The document has more than {limit} aliases. Ask for less at once.";

    public static string TooManyDirectives(int limit) => $"More than {limit} directives stand at one place. Use fewer.";

    public static string TooManyDocumentDirectives(int limit) => $"The document has more than {limit} directives. Use fewer.";

    public static string TooManyCycles(string field, int limit) => $"'{field}' stands more than {limit} times inside of itself. Ask for fewer levels at once.";

    public static string IntrospectionTooDeep() => "Maximum introspection depth exceeded";

    // A name can be as long as the document, and a message need not repeat it.
    public static string Short(string text) => text.Length > LongestName ? text[..LongestName] + "..." : text;

    private static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Subscription(string? name) => name is null ? "Anonymous Subscription" : $"Subscription \"{Short(name)}\"";

    private static string Operation(string? name) => name is null ? "The operation" : $"Operation \"{Short(name)}\"";
}
