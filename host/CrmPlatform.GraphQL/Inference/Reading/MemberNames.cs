using System.Reflection;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Reading;

/// <summary>How C# members and types are called in GraphQL.</summary>
internal static class MemberNames
{
    public static string Of(MethodInfo method) => method.AsProperty() is { } property
        ? Of(property)
        : Given(method) ?? Camel(WithoutPrefix(WithoutSuffix(method.Name, "Async"), "Get"));

    public static string Of(PropertyInfo property) => Given(property) ?? Camel(property.Name);

    public static string Of(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? Camel(parameter.Name ?? "");

    public static string Of(FieldInfo enumValue) => Given(enumValue) ?? EnumNames.ToGraphQL(enumValue.Name);

    public static string OfOutput(Type type) => Given(type) ?? Plain(type);

    public static string OfInput(Type type) => Given(type) ?? WithoutSuffix(Plain(type), "Input") + "Input";

    public static string OfError(Type type) => Given(type) ?? WithoutSuffix(WithoutSuffix(type.Name, "Exception"), "Error") + "Error";

    public static string Camel(string name)
    {
        var upper = 0;
        while (upper < name.Length && char.IsUpper(name[upper]))
        {
            upper++;
        }

        // In a run of capitals the last one begins the next word: URLPath is urlPath.
        var lowered = upper <= 1 || upper == name.Length ? upper : upper - 1;
        return name[..lowered].ToLowerInvariant() + name[lowered..];
    }

    public static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>The scalar's name as part of another name: <c>UUID</c> is <c>Uuid</c>.</summary>
    public static string Word(string scalar) => scalar.All(char.IsUpper) ? scalar[0] + scalar[1..].ToLowerInvariant() : scalar;

    public static string Plural(string name) => name switch
    {
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => $"{name[..^1]}ies",
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => $"{name}es",
        _ => $"{name}s",
    };

    /// <summary>A method's field as errors lead to it: its place in the schema, its member, its owner.</summary>
    public static string PathOf(string type, MethodInfo method, string owner) => $"{type}.{Of(method)} ({Describe(method)} in '{owner}')";

    public static string Describe(MemberInfo member) =>
        member is Type type ? Plain(type) : member.DeclaringType is { } owner ? $"{Plain(owner)}.{member.Name}" : member.Name;

    // A generic class brings the same fields for several types: "{0}" in a name stands for the type's.
    private static string? Given(MemberInfo member) => member.GetCustomAttribute<GraphQLNameAttribute>(inherit: false)?.Name switch
    {
        { } name when member.DeclaringType is { IsConstructedGenericType: true } type => Camel(name.Replace("{0}", OfOutput(type.GetGenericArguments()[0]), StringComparison.Ordinal)),
        var name => name,
    };

    private static string Plain(Type type)
    {
        var name = type.Name;
        if (type.IsGenericType)
        {
            name = $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}Of{string.Join("And", type.GetGenericArguments().Select(a => Scalars.For(a)?.Name ?? Plain(a)))}";
        }

        return type.IsInterface && name is ['I', >= 'A' and <= 'Z', ..] ? name[1..] : name;
    }

    private static string WithoutSuffix(string name, string suffix) =>
        name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name;

    private static string WithoutPrefix(string name, string prefix) =>
        name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal) && char.IsUpper(name[prefix.Length]) ? name[prefix.Length..] : name;
}
