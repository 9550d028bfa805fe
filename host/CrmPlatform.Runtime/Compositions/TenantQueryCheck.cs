using System.Reflection;
using CrmPlatform.GraphQL;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.GraphQL.Validation;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>Checks the documents with which modules ask each other against the composition's schema.</summary>
internal static class TenantQueryCheck
{
    public static IEnumerable<string> Errors(IReadOnlyList<LoadedModule> modules, Schema schema)
    {
        foreach (var module in modules)
        {
            // A document may ask an optional module that this composition does not have: then it fails when it is asked.
            if (module.Manifest.Dependencies.Any(d => d.Optional && modules.All(m => m.Id != d.Id)))
            {
                continue;
            }

            foreach (var type in module.Types)
            {
                if (type.GetCustomAttribute<TenantQueryAttribute>() is { } mark && Check(schema, mark.Document) is { Count: > 0 } errors)
                {
                    yield return CompositionErrors.DocumentInvalid(module, type, errors.Select(e => e.Message));
                }
            }
        }
    }

    private static IReadOnlyList<GraphQLError> Check(Schema schema, string document)
    {
        try
        {
            return Validator.Validate(schema, Parser.Parse(document), new ValidationOptions { Limits = ValidationLimits.Trusted });
        }
        catch (GraphQLException exception)
        {
            return exception.Errors;
        }
    }
}
