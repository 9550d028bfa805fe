namespace CrmPlatform.GraphQL.Validation;

/// <summary>How much work a document may ask for, and how much checking it may cost.</summary>
public sealed class ValidationLimits
{
    /// <summary>The limits for clients' documents.</summary>
    public static ValidationLimits Default { get; } = new();

    /// <summary>No limits on what a document asks for, for documents of one's own.</summary>
    public static ValidationLimits Trusted { get; } = new()
    {
        MaxDepth = int.MaxValue, MaxFields = int.MaxValue, MaxAliases = int.MaxValue, MaxRootFields = int.MaxValue, MaxDirectives = int.MaxValue, MaxDocumentDirectives = int.MaxValue,
        MaxIntrospectionDepth = int.MaxValue,
    };

    /// <summary>The most errors that are told. Default: 100.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>The most comparisons of fields that may share a place in the answer. Default: 100,000.</summary>
    public int MaxComparisons { get; init; } = 100_000;

    /// <summary>The most visits of fragments, from all operations together. Default: 20,000.</summary>
    public int MaxFragmentVisits { get; init; } = 20_000;

    /// <summary>The deepest field of an operation, fragments included. Default: 64.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>The most fields of an operation, a fragment's counted wherever it is spread. Default: 5,000.</summary>
    public int MaxFields { get; init; } = 5_000;

    /// <summary>The most aliases of a document. Default: 500.</summary>
    public int MaxAliases { get; init; } = 500;

    /// <summary>The most fields at the root of an operation, fragments included. Default: 200.</summary>
    public int MaxRootFields { get; init; } = 200;

    /// <summary>The most directives at one place. Default: 10.</summary>
    public int MaxDirectives { get; init; } = 10;

    /// <summary>The most directives of a document. Default: 500.</summary>
    public int MaxDocumentDirectives { get; init; } = 500;

    /// <summary>How often one way down an operation may lead through a field, fragments included. Default: any number.</summary>
    public int MaxFieldCycles { get; init; } = int.MaxValue;

    /// <summary>How often an introspection may go from types to lists of their fields, arguments or types. Default: 3.</summary>
    public int MaxIntrospectionDepth { get; init; } = 3;
}
