using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Sdl;

/// <summary>What is said when a text in the schema definition language does not define types.</summary>
internal static class SdlErrors
{
    public static (string Code, string Text) TypeTwice(string name) =>
        ("GQL2201", $"Two definitions define the type '{name}'. Write 'extend' before the second, or rename one.");

    public static (string Code, string Text) NotSdl(string? name) =>
        ("GQL2202", $"The operation or fragment '{name}' is no type. Only definitions of the type system may stand here.");

    public static (string Code, string Text) SchemaTwice() =>
        ("GQL2203", "The schema is defined twice. Remove one definition, or write 'extend' before it.");

    public static (string Code, string Text) NothingToExtend(string name) =>
        ("GQL2204", $"Type '{name}' is extended but not defined. Define it.");

    public static (string Code, string Text) ExtendsOtherKind(string name) =>
        ("GQL2205", $"Type '{name}' is extended as another kind of type than it is defined. Use the keyword of its definition.");

    public static (string Code, string Text) UnknownType(string name, string place) =>
        ("GQL2206", $"Type '{name}' of '{place}' is not defined. Define it, or correct the name.");

    public static (string Code, string Text) NotAnInterface(string name, string type) =>
        ("GQL2207", $"Type '{type}' can implement only interfaces, and '{name}' is none. Remove it from the list.");

    public static (string Code, string Text) NotAnObject(string name, string union) =>
        ("GQL2208", $"Union '{union}' can have only object types as members, and '{name}' is none. Remove it.");

    public static (string Code, string Text) RootNotAnObject(string name, string operation) =>
        ("GQL2209", $"The root type of {operation} must be an object type, and '{name}' is none. Name an object type.");

    public static (string Code, string Text) RootTwice(string operation) =>
        ("GQL2210", $"The root type of {operation} is given twice. Give it once.");

    public static (string Code, string Text) MemberTwice(string owner, string member) =>
        ("GQL2213", $"'{owner}' has '{member}' twice. Remove or rename one.");

    public static (string Code, string Text) UnknownDirective(string name, string place) =>
        ("GQL2211", $"Directive '@{name}' at '{place}' is not defined. Define it, or correct the name.");

    public static (string Code, string Text) MisplacedDirective(string name, string place, DirectiveLocations location) =>
        ("GQL2212", $"Directive '@{name}' may not stand at '{place}', since it does not name the location {location.Name}. Move it, or add the location to its definition.");

    public static (string Code, string Text) DirectiveTwice(string name, string place) =>
        ("GQL2214", $"Directive '@{name}' stands twice at '{place}'. Remove one, or define it as repeatable.");

    public static (string Code, string Text) UnknownArgument(string argument, string directive, string place) =>
        ("GQL2215", $"Directive '@{directive}' at '{place}' has no argument '{argument}'. Remove it, or correct the name.");

    public static (string Code, string Text) MissingArgument(string argument, string directive, string place) =>
        ("GQL2216", $"Directive '@{directive}' at '{place}' lacks its argument '{argument}'. Add it.");
}
