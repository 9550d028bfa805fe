using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation;

/// <summary>Checks documents against a schema. spec: sec-Validation</summary>
public static class Validator
{
    /// <summary>Checks a client's document; no errors when it can run.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document) => Validate(schema, document, ValidationOptions.Default);

    /// <summary>Checks a document; no errors when it can run.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions options)
    {
        var context = new ValidationContext(schema, document, options);
        try
        {
            new DocumentWalker(context, RuleList.Create(options)).Walk();
        }
        catch (ValidationAbortedException)
        {
            // The context has told why.
        }

        return context.Errors;
    }
}
