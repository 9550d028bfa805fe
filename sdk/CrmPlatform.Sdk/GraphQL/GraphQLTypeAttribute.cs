using System.Diagnostics.CodeAnalysis;

namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Gives the member this type instead of the inferred one.</summary>
/// <param name="syntax">A type reference as in GraphQL, such as <c>[Customer!]!</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class GraphQLTypeAttribute([StringSyntax("GraphQL")] string syntax) : Attribute
{
    /// <summary>The type reference.</summary>
    public string Syntax { get; } = syntax;
}
