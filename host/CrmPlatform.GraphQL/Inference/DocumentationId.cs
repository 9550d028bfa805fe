using System.Reflection;

namespace CrmPlatform.GraphQL.Inference;

/// <summary>How the compiler names members in documentation files. spec: ECMA-334 annex D.4.2</summary>
internal static class DocumentationId
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => $"T:{OfType(type)}",
        PropertyInfo property => $"P:{OfType(property.DeclaringType!)}.{property.Name}",
        FieldInfo field => $"F:{OfType(field.DeclaringType!)}.{field.Name}",
        MethodBase method => $"M:{OfType(method.DeclaringType!)}.{NameOf(method)}{ParametersOf(method)}",
        _ => "",
    };

    private static string NameOf(MethodBase method) =>
        method.IsConstructor ? "#ctor" : method.IsGenericMethod ? $"{method.Name}``{method.GetGenericArguments().Length}" : method.Name;

    private static string ParametersOf(MethodBase method)
    {
        var parameters = method.GetParameters();
        return parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(p => OfReference(p.ParameterType)))})";
    }

    private static string OfType(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string OfReference(Type type)
    {
        if (type.IsByRef)
        {
            return $"{OfReference(type.GetElementType()!)}@";
        }

        if (type.IsArray)
        {
            return $"{OfReference(type.GetElementType()!)}[]";
        }

        if (type.IsGenericParameter)
        {
            return $"{(type.DeclaringMethod is null ? "`" : "``")}{type.GenericParameterPosition}";
        }

        if (!type.IsGenericType)
        {
            return type.FullName!.Replace('+', '.');
        }

        var name = type.GetGenericTypeDefinition().FullName!.Replace('+', '.');
        return $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(OfReference))}}}";
    }
}
