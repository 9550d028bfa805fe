using System.Reflection;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Fields;

/// <summary>Which properties methods stand for as fields.</summary>
internal static class Replacements
{
    /// <summary>The property that a method names with [BindMember]; the method's own name when it has none.</summary>
    public static string PropertyOf(MethodInfo method) => method.GetCustomAttribute<BindMemberAttribute>()?.Name ?? method.Name;
}
