using System.Diagnostics.CodeAnalysis;

namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Defines a directive that stays in the schema of a gateway.</summary>
/// <param name="url">The address that tells the directive's name space and version, such as <c>https://crm.test/audited/v1.0</c>.</param>
/// <param name="definition">The definition, such as <c>directive @audited on OBJECT</c>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ComposeDirectiveAttribute(string url, [StringSyntax("GraphQL")] string definition) : Attribute
{
    /// <summary>The address that tells the directive's name space and version.</summary>
    public string Url { get; } = url;

    /// <summary>The definition.</summary>
    public string Definition { get; } = definition;
}
