namespace CrmPlatform.Sdk.Tests.Support;

/// <summary>Writes types as C# does.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(int)] = "int",
        [typeof(long)] = "long", [typeof(decimal)] = "decimal", [typeof(byte)] = "byte",
    };

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsByRef || type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}{(type.IsArray ? "[]" : "&")}";
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Of(value)}?";
        }

        var name = type.IsGenericParameter ? type.Name : type.Assembly == typeof(object).Assembly ? type.Name : type.FullName ?? $"{type.Namespace}.{type.Name}";
        return type.IsGenericType ? $"{name[..name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
    }

    public static string Header(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : typeof(Delegate).IsAssignableFrom(type) ? "delegate" : "class";
        var shape = kind != "class" ? "" : type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        var parents = new[] { type.BaseType }.Where(b => b is not null && b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum)).OfType<Type>()
            .Concat(type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).OrderBy(Of, StringComparer.Ordinal))
            .Select(Of).ToList();
        return $"{shape}{kind} {Of(type)}{(parents.Count == 0 || type.IsEnum ? "" : $" : {string.Join(", ", parents)}")}";
    }
}
