using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>What is said when types do not make a schema. A place is given as a coordinate, followed by the C# member.</summary>
internal static class SchemaErrors
{
    public static (string Code, string Text) NoQuery() =>
        ("GQL2101", "The schema has no query type. Give it one with at least one field.");

    public static (string Code, string Text) RootTypesShared(string type, string operations) =>
        ("GQL2102", $"Type '{type}' is the root of {operations}. Give each kind of operation a type of its own.");

    public static (string Code, string Text) TypeTwice(string name, string first, string second) =>
        ("GQL2103", $"Two types are named '{name}'{first}{second}. Rename one.");

    public static (string Code, string Text) DirectiveTwice(string name) =>
        ("GQL2104", $"Two directives are named '@{name}'. Rename one.");

    public static (string Code, string Text) BadName(string what, string origin) =>
        ("GQL2105", $"The name of {what}{origin} is not a GraphQL name. Use letters, digits and underscores, and do not begin with a digit.");

    public static (string Code, string Text) ReservedName(string what, string origin) =>
        ("GQL2106", $"The name of {what}{origin} must not begin with '__', which is reserved for introspection. Rename it.");

    public static (string Code, string Text) NoFields(NamedType type) =>
        ("GQL2107", $"Type '{type.Name}'{Origin.Of(type)} must have one or more fields. Add a field, or remove the type.");

    public static (string Code, string Text) FieldTwice(string type, string field, string first, string second) =>
        ("GQL2108", $"Type '{type}' has two fields '{field}':{first} and{second}. Rename one.");

    public static (string Code, string Text) NotOutput(string field, GraphQLType type, string origin) =>
        ("GQL2109", $"Field '{field}'{origin} returns '{type}', which clients can give but not read. Return a scalar, enumeration, object, interface or union.");

    public static (string Code, string Text) NotInput(string value, GraphQLType type, string origin) =>
        ("GQL2110", $"'{value}'{origin} takes '{type}', which clients can read but not give. Take a scalar, enumeration or input object.");

    public static (string Code, string Text) ArgumentTwice(string field, string argument, string origin) =>
        ("GQL2111", $"'{field}'{origin} has two arguments '{argument}'. Rename one.");

    public static (string Code, string Text) RequiredDeprecated(string value, string origin) =>
        ("GQL2112", $"'{value}'{origin} is required and deprecated, so that nobody could leave it out. Make it nullable or give it a default.");

    public static (string Code, string Text) BadDefault(string value, string path, string why, string origin) =>
        ("GQL2113", $"'{value}'{origin} has an invalid default value{path}: {why}");

    public static (string Code, string Text) NoLocations(string directive) =>
        ("GQL2114", $"Directive '@{directive}' must have one or more locations. Say where it may stand.");

    public static (string Code, string Text) ImplementsItself(FieldedType type) =>
        ("GQL2115", $"Type '{type.Name}'{Origin.Of(type)} cannot implement itself. Remove the interface from it.");

    public static (string Code, string Text) ImplementsTwice(FieldedType type, InterfaceType implemented) =>
        ("GQL2116", $"Type '{type.Name}'{Origin.Of(type)} can implement '{implemented.Name}' only once. Name it once.");

    public static (string Code, string Text) ImplementsInCircle(FieldedType type, InterfaceType implemented) =>
        ("GQL2117", $"Type '{type.Name}'{Origin.Of(type)} cannot implement '{implemented.Name}', which implements '{type.Name}' itself. Remove one of them.");

    public static (string Code, string Text) MissingAncestor(FieldedType type, InterfaceType ancestor, InterfaceType implemented) =>
        ("GQL2118", $"Type '{type.Name}'{Origin.Of(type)} must implement '{ancestor.Name}', because '{implemented.Name}' does. Add it.");

    public static (string Code, string Text) MissingField(FieldedType type, string field, string origin) =>
        ("GQL2119", $"Type '{type.Name}'{Origin.Of(type)} does not have the field of its interface '{field}'{origin}. Add it.");

    public static (string Code, string Text) FieldType(string field, GraphQLType type, string expected, GraphQLType expectedType, string origin) =>
        ("GQL2120", $"Field '{field}'{origin} returns '{type}', but the interface field '{expected}' returns '{expectedType}'. Return that type or a subtype of it.");

    public static (string Code, string Text) MissingArgument(string field, string argument, string origin) =>
        ("GQL2121", $"Field '{field}'{origin} does not have the interface's argument '{argument}'. Add it.");

    public static (string Code, string Text) ArgumentType(string argument, GraphQLType type, string expected, GraphQLType expectedType, string origin) =>
        ("GQL2122", $"Argument '{argument}'{origin} takes '{type}', but the interface's argument '{expected}' takes '{expectedType}'. Take exactly that type.");

    public static (string Code, string Text) RequiredArgument(string argument, GraphQLType type, string field, string origin) =>
        ("GQL2123", $"Argument '{argument}'{origin} is required ('{type}'), but the interface field '{field}' does not have it. Make it optional.");

    public static (string Code, string Text) DeprecatedAlone(string field, string expected, string origin) =>
        ("GQL2124", $"Field '{field}'{origin} is deprecated, but the interface field '{expected}' is not. Deprecate both or none.");

    public static (string Code, string Text) NoMembers(UnionType type) =>
        ("GQL2125", $"Union '{type.Name}'{Origin.Of(type)} must have one or more members. Add one, or remove the union.");

    public static (string Code, string Text) MemberTwice(UnionType type, ObjectType member) =>
        ("GQL2126", $"Union '{type.Name}'{Origin.Of(type)} can have the member '{member.Name}' only once. Name it once.");

    public static (string Code, string Text) NoValues(EnumType type) =>
        ("GQL2127", $"Enumeration '{type.Name}'{Origin.Of(type)} must have one or more values. Add one, or remove the enumeration.");

    public static (string Code, string Text) ValueTwice(EnumType type, string value) =>
        ("GQL2128", $"Enumeration '{type.Name}'{Origin.Of(type)} has two values '{value}'. Rename one.");

    public static (string Code, string Text) ReservedValue(EnumType type, string value) =>
        ("GQL2129", $"Enumeration '{type.Name}'{Origin.Of(type)} has a value '{value}', which is a word of the language. Rename it.");

    public static (string Code, string Text) OneOfNonNull(string field, string origin) =>
        ("GQL2130", $"Field '{field}'{origin} belongs to a OneOf input and must be nullable. Make it nullable.");

    public static (string Code, string Text) OneOfDefault(string field, string origin) =>
        ("GQL2131", $"Field '{field}'{origin} belongs to a OneOf input and cannot have a default. Remove the default.");

    public static (string Code, string Text) NotFinite(InputObjectType type, string fields) =>
        ("GQL2132", $"No finite value of input '{type.Name}'{Origin.Of(type)} can be given, because it refers to itself through {fields}. Make one of these fields nullable or a list.");

    public static (string Code, string Text) DefaultCycle(string field, string fields, string origin) =>
        ("GQL2133", $"The default of '{field}'{origin} refers to itself{(fields.Length > 0 ? $" through the defaults of {fields}" : "")}. Remove one of these defaults.");

    public static (string Code, string Text) DirectiveCycle(string directive) =>
        ("GQL2134", $"Directive '@{directive}' is used by its own definition. Take it off its arguments, their types and the directives on them.");
}
