using System.Diagnostics.CodeAnalysis;

namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Applies a directive to the type or member, for readers of the printed schema.</summary>
/// <param name="syntax">The directive as in GraphQL, such as <c>@audited(by: "sales")</c>.</param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public class GraphQLDirectiveAttribute([StringSyntax("GraphQL")] string syntax) : Attribute
{
    /// <summary>The directive as in GraphQL.</summary>
    public virtual string Syntax { get; } = syntax;

    /// <summary>A text as a GraphQL string.</summary>
    private protected static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
