using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.GraphQL.Validation;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Checks documents against a schema, the host's settings included.</summary>
internal static class DocumentChecks
{
    /// <summary>Checks a document.</summary>
    /// <exception cref="GraphQLException">It breaks rules.</exception>
    public static void Check(Schema schema, DocumentNode document, ExecutorOptions options)
    {
        if (Validator.Validate(schema, document, options.Validation) is { Count: > 0 } errors)
        {
            throw new GraphQLException(errors);
        }
    }
}
