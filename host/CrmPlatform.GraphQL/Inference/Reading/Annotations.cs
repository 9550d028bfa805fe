using System.Reflection;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Reading;

/// <summary>Reads annotations of members and parameters.</summary>
internal static class Annotations
{
    public static bool IsIgnored(this MemberInfo member) => member.IsDefined(typeof(GraphQLIgnoreAttribute), inherit: false);

    public static string? Deprecation(this MemberInfo member) => member.GetCustomAttribute<GraphQLDeprecatedAttribute>(inherit: false)?.Reason;

    public static string? Deprecation(this ParameterInfo parameter) => parameter.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason;

    /// <summary>The directives that annotations apply; those of a positional record's property may stand on the parameter.</summary>
    public static IReadOnlyList<DirectiveNode> Directives(this MemberInfo member)
    {
        var own = member.GetCustomAttributes<GraphQLDirectiveAttribute>(inherit: false);
        var all = member is PropertyInfo property && property.Parameter() is { } parameter ? own.Concat(parameter.GetCustomAttributes<GraphQLDirectiveAttribute>()) : own;
        return [.. all.Select(d => Read(d, MemberNames.Describe(member)))];
    }

    /// <summary>The directives that annotations apply to a parameter.</summary>
    public static IReadOnlyList<DirectiveNode> Directives(this ParameterInfo parameter) =>
        [.. parameter.GetCustomAttributes<GraphQLDirectiveAttribute>().Select(d => Read(d, $"{MemberNames.Describe(parameter.Member)}({parameter.Name})"))];

    /// <summary>The properties that are fields by themselves, in the order of their declaration, an inherited id first.</summary>
    public static IEnumerable<PropertyInfo> FieldProperties(this Type type)
    {
        var properties = type.IsInterface
            ? type.GetInterfaces().Prepend(type).SelectMany(i => i.GetProperties())
            : type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        return properties
            .Where(p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0 && !p.IsIgnored())
            .GroupBy(p => p.Name)
            .Select(g => g.First())
            .OrderBy(p => p.Name == "Id" && p.DeclaringType != type ? 0 : 1);
    }

    /// <summary>The C# interfaces of a type that are GraphQL interfaces, those that others extend first.</summary>
    public static IEnumerable<Type> GraphQLInterfaces(this Type type) => type
        .GetInterfaces()
        .Where(i => i.IsDefined(typeof(InterfaceTypeAttribute), inherit: false))
        .OrderBy(i => i.GetInterfaces().Length)
        .ThenBy(i => i.Name, StringComparer.Ordinal);

    /// <summary>The public static methods that are fields, and the getters of such properties.</summary>
    public static IEnumerable<MethodInfo> FieldMethods(this Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(m => (!m.IsSpecialName || m.AsProperty() is not null) && !m.AsMember().IsIgnored() && !m.IsGenericMethodDefinition);

    /// <summary>The property whose getter a method is; else the method.</summary>
    public static MemberInfo AsMember(this MethodInfo method) => method.AsProperty() as MemberInfo ?? method;

    /// <summary>The property whose getter a method is, or null.</summary>
    public static PropertyInfo? AsProperty(this MethodInfo method) => method.IsSpecialName && method.Name.StartsWith("get_", StringComparison.Ordinal)
        ? method.DeclaringType!.GetProperty(method.Name[4..], BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        : null;

    /// <summary>The property as its own class declares it: only there its private setter is seen.</summary>
    public static PropertyInfo Declared(this PropertyInfo property) =>
        property.DeclaringType == property.ReflectedType ? property : property.DeclaringType!.GetProperty(
            property.Name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)!;

    /// <summary>The attribute of a property, which for a positional record may stand on the parameter.</summary>
    public static TAttribute? OfProperty<TAttribute>(this PropertyInfo property)
        where TAttribute : Attribute =>
        property.GetCustomAttribute<TAttribute>() ?? property.Parameter()?.GetCustomAttribute<TAttribute>();

    private static ParameterInfo? Parameter(this PropertyInfo property) => property.DeclaringType?.GetConstructors()
        .SelectMany(c => c.GetParameters())
        .FirstOrDefault(p => p.Name == property.Name && p.ParameterType == property.PropertyType);

    private static DirectiveNode Read(GraphQLDirectiveAttribute directive, string member)
    {
        try
        {
            return Parser.ParseDirective(directive.Syntax);
        }
        catch (GraphQLException exception)
        {
            var (code, text) = InferenceErrors.DirectiveSyntax(directive.Syntax, member, exception.Message.TrimEnd('.'));
            throw new GraphQLException(new GraphQLError($"{code} {text}") { Code = code });
        }
    }
}
