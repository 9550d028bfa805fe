using System.Diagnostics.CodeAnalysis;

namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The default of the argument or input field. C# defaults of scalars need no attribute.</summary>
/// <param name="syntax">A constant as in GraphQL, such as <c>{ by: TITLE }</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class GraphQLDefaultValueAttribute([StringSyntax("GraphQL")] string syntax) : Attribute
{
    /// <summary>The constant.</summary>
    public string Syntax { get; } = syntax;
}
