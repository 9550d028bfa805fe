namespace CrmPlatform.GraphQL.Validation;

/// <summary>How documents are checked.</summary>
public sealed class ValidationOptions
{
    /// <summary>The limits for clients' documents, with suggestions and introspection.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>How much a document may ask for.</summary>
    public ValidationLimits Limits { get; init; } = ValidationLimits.Default;

    /// <summary>Whether messages offer similar names, which tells strangers about the schema. Default: true.</summary>
    public bool Suggest { get; init; } = true;

    /// <summary>Whether documents may read the schema; <c>__typename</c> always may. Default: true.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>Explains by the names of type and field why the type lacks the field; null where it cannot.</summary>
    public Func<string, string, UnknownField?>? ExplainUnknownField { get; init; }
}
