using System.Text.Json;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>The refusals of scalars; the specified ones are worded as graphql-js words them.</summary>
internal static class ScalarErrors
{
    public static FormatException NotInteger(string scalar, string value) => new($"{scalar} cannot represent non-integer value: {value}");

    public static FormatException NotNumeric(string scalar, string value) => new($"{scalar} cannot represent non numeric value: {value}");

    public static FormatException Not32Bits(string value) => new($"Int cannot represent non 32-bit signed integer value: {value}");

    public static FormatException OutOfRange(string scalar, string value, object least, object greatest) =>
        new($"{scalar} cannot represent value: {value}. It must be from {least} to {greatest}.");

    public static FormatException NotString(string scalar, string value) => new($"{scalar} cannot represent a non string value: {value}");

    public static FormatException NotUnicode(string scalar) =>
        new($"{scalar} cannot represent text with half of a surrogate pair. Escape both halves, or write the character itself.");

    public static FormatException NotBoolean(string value) => new($"Boolean cannot represent a non boolean value: {value}");

    public static FormatException NotIdentifier(string value) => new($"ID cannot represent a non-string and non-integer value: {value}");

    public static FormatException Cannot(string scalar, string value) => new($"{scalar} cannot represent value: {value}");

    public static FormatException Cannot(string scalar, string value, string hint) => new($"{scalar} cannot represent value: {value}. {hint}");

    public static string Text(ValueNode literal) => SyntaxPrinter.PrintForError(literal);

    public static string Text(JsonElement json) => JsonText.Of(json);

    public static string Text(object value) => value is string text ? StringPrinter.Quoted(text) : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
