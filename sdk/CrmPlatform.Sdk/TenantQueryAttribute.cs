using System.Diagnostics.CodeAnalysis;

namespace CrmPlatform.Sdk;

/// <summary>The document whose answer this record is. It is validated when a composition is built.</summary>
/// <param name="document">One query operation.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TenantQueryAttribute([StringSyntax("GraphQL")] string document) : Attribute
{
    /// <summary>The document.</summary>
    public string Document { get; } = document;
}
