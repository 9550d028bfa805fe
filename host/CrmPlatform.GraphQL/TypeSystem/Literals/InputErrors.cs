using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>The messages about input values that are not of their type, worded as graphql-js words them.</summary>
internal static class InputErrors
{
    public const string BadUserInput = "BAD_USER_INPUT";

    public static string Missing(GraphQLType type) => $"Expected a value of non-null type \"{type}\" to be provided.";

    public static string NullForNonNull(GraphQLType type) => $"Expected value of non-null type \"{type}\" not to be null.";

    public static string VariableMissing(string variable, GraphQLType type) =>
        $"Expected variable \"${variable}\" provided to type \"{type}\" to provide a runtime value.";

    public static string VariableNull(string variable, GraphQLType type) =>
        $"Expected variable \"${variable}\" provided to non-null type \"{type}\" not to be null.";

    public static string FileNotExpected(GraphQLType type, string file) =>
        $"Expected value of type \"{type}\", found: file \"{file}\".";

    public static string NotAnObject(InputObjectType type, string found) => $"Expected value of type \"{type}\" to be an object, found: {found}.";

    public static string RequiredField(InputObjectType type, string field, string found) =>
        $"Expected value of type \"{type}\" to include required field \"{field}\", found: {found}.";

    public static string UnknownField(InputObjectType type, string field, string suggestion, string found) =>
        $"Expected value of type \"{type}\" not to include unknown field \"{field}\"{(suggestion.Length > 0 ? $".{suggestion} Found" : ", found")}: {found}.";

    public static string OneOf(InputObjectType type) =>
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.";

    public static string OneOfVariableMissing(string variable, string field, InputObjectType type) =>
        $"Expected variable \"${variable}\" provided to field \"{field}\" for OneOf Input Object type \"{type}\" to provide a runtime value.";

    public static string OneOfVariableNull(string variable, string field, InputObjectType type) =>
        $"Expected variable \"${variable}\" provided to field \"{field}\" for OneOf Input Object type \"{type}\" not to be null.";

    public static string NotAnEnumValue(EnumType type, string found, bool suggest) =>
        $"Enum \"{type}\" cannot represent non-enum value: {found}.{Suggest(type, found, suggest)}";

    public static string NotText(EnumType type, string found, bool suggest) =>
        $"Enum \"{type}\" cannot represent non-string value: {found}.{Suggest(type, found, suggest)}";

    public static string UnknownEnumValue(EnumType type, string name, bool suggest) =>
        $"Value \"{name}\" does not exist in \"{type}\" enum.{Suggest(type, name, suggest)}";

    public static string Variable(string variable, InputPath path, string message) => $"Variable \"${variable}\" has invalid value{path}: {message}";

    public static string VariableDefault(string variable, InputPath path, string message) =>
        $"Variable \"${variable}\" has invalid default value{path}: {message}";

    public static string VariableNotInput(string variable, TypeNode type) =>
        $"Variable \"${variable}\" expected value of type \"{SyntaxPrinter.Print(type)}\" which cannot be used as an input type.";

    public static string Argument(string coordinate, InputPath path, string message) => $"Argument \"{coordinate}\" has invalid value{path}: {message}";

    public static string ArgumentMissing(string coordinate, GraphQLType type) => $"Argument \"{coordinate}\" of required type \"{type}\" was not provided.";

    public const string ValueLimit = "VARIABLE_VALUE_LIMIT";

    public static string TooManyValues(int limit) => $"The variables hold more than {limit} values. Send fewer at once.";

    public static string TooMany() => "Too many errors processing variables, error limit reached. Execution aborted.";

    private static string Suggest(EnumType type, string found, bool suggest) =>
        suggest ? Suggestions.Offer("the enum value", Suggestions.Nearest(found, type.Values.Select(v => v.Name))) : "";
}
