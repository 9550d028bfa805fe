using System.Reflection;
using System.Runtime.CompilerServices;

namespace CrmPlatform.Sdk.Tests.Support;

/// <summary>Writes down what an assembly promises: every public type and every member that others may use, a line each.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) =>
        string.Concat(assembly.GetExportedTypes().OrderBy(TypeText.Of, StringComparer.Ordinal).SelectMany(Lines).Select(l => $"{l}\n"));

    private static IEnumerable<string> Lines(Type type) =>
    [
        TypeText.Header(type),
        .. type.GetMembers(Declared).Select(m => Line(m, type)).OfType<string>().Order(StringComparer.Ordinal).Select(l => $"  {l}"),
    ];

    private static string? Line(MemberInfo member, Type type) => member switch
    {
        ConstructorInfo c when Usable(c) && !c.IsStatic => $"{Access(c)}new({Parameters(c)})",
        MethodInfo m when Usable(m) && !IsOfCompiler(m) => $"{Access(m)}{Kind(m, type)}{TypeText.Of(m.ReturnType)} {m.Name}{Generics(m)}({Parameters(m)})",
        PropertyInfo p when Accessor(p) is { } a => $"{Access(a)}{Kind(a, type)}{TypeText.Of(p.PropertyType)} {p.Name} {{{Get(p)}{Set(p)} }}",
        FieldInfo { IsSpecialName: false } f when f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly =>
            f.IsLiteral ? $"const {TypeText.Of(f.FieldType)} {f.Name} = {f.GetRawConstantValue() ?? "null"}" : $"{(f.IsStatic ? "static " : "")}{TypeText.Of(f.FieldType)} {f.Name}",
        _ => null,
    };

    private static bool Usable(MethodBase? method) => method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    // Accessors stand with their properties; what the compiler adds to a record follows from its first line.
    private static bool IsOfCompiler(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute)) || (method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal));

    private static MethodInfo? Accessor(PropertyInfo property) => new[] { property.GetMethod, property.SetMethod }.FirstOrDefault(Usable);

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Kind(MethodInfo method, Type type) =>
        type.IsInterface ? ""
        : method.IsStatic ? "static "
        : method.GetBaseDefinition() != method ? "override "
        : method.IsAbstract ? "abstract "
        : method is { IsVirtual: true, IsFinal: false } && !type.IsSealed ? "virtual "
        : "";

    private static string Get(PropertyInfo property) => Usable(property.GetMethod) ? " get;" : "";

    private static string Set(PropertyInfo property) => !Usable(property.SetMethod) ? ""
        : property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit") ? " init;" : " set;";

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{(p.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{(p.IsOut ? "out " : "")}{TypeText.Of(p.ParameterType)} {p.Name}{(p.IsOptional ? " = …" : "")}"));
}
