namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Changes the mutation convention of one field.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseMutationConventionAttribute : Attribute
{
    /// <summary>Keeps the method's own arguments and result, without input and payload. Default: false.</summary>
    public bool Disable { get; set; }

    /// <summary>The payload's field that holds the result. Default: the result type's name in camelCase.</summary>
    public string? PayloadFieldName { get; set; }
}
