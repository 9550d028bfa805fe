using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.GraphQL.Execution.Access;

/// <summary>Applies the rules of fields and types to the caller of one operation.</summary>
internal sealed class AccessCheck(RunContext context)
{
    private readonly Dictionary<AccessRule, AccessDecision> _decided = new(ReferenceEqualityComparer.Instance);

    /// <summary>Why a field must not be resolved; null when it may be.</summary>
    public async ValueTask<GraphQLException?> RefuseAsync(FieldPlan field, CoercedVariables variables)
    {
        if (await RefuseAsync(field.Field.AccessRules, field.Field.Coordinate) is { } refused)
        {
            return refused;
        }

        // What is not coerced is refused where it is needed.
        if (field.Field.HasGuardedInputs && TryCoerce(field, variables) is { } arguments)
        {
            foreach (var (input, place) in GuardedInputs.Given(field.Field, arguments))
            {
                if (await RefuseAsync(input.AccessRules, place) is { } refusedInput)
                {
                    return refusedInput;
                }
            }
        }

        return null;
    }

    /// <summary>The types of an interface or union whose objects the caller must not read, with the reasons.</summary>
    public async ValueTask<IReadOnlyDictionary<ObjectType, GraphQLException>> RefusedTypesAsync(IReadOnlyList<ObjectType> types)
    {
        var refused = new Dictionary<ObjectType, GraphQLException>();
        foreach (var type in types)
        {
            if (await RefuseAsync(type.AccessRules, type.Name) is { } why)
            {
                refused[type] = why;
            }
        }

        return refused;
    }

    private static IReadOnlyDictionary<string, object?>? TryCoerce(FieldPlan field, CoercedVariables variables)
    {
        try
        {
            return field.Arguments.ValuesFor(variables);
        }
        catch (GraphQLException)
        {
            return null;
        }
    }

    private async ValueTask<GraphQLException?> RefuseAsync(IReadOnlyList<AccessRule> rules, string what)
    {
        foreach (var rule in rules)
        {
            if (!_decided.TryGetValue(rule, out var decision))
            {
                decision = context.Services.GetService<IAuthorizer>() is { } authorizer ? await authorizer.DecideAsync(rule, context.Cancellation) : AccessDecision.NotAuthenticated;
                _decided[rule] = decision;
            }

            if (decision is not AccessDecision.Granted)
            {
                return AccessErrors.Of(decision, rule, what);
            }
        }

        return null;
    }
}
