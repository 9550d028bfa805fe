using CrmPlatform.GraphQL.Validation.Limits;
using CrmPlatform.GraphQL.Validation.Rules;

namespace CrmPlatform.GraphQL.Validation;

/// <summary>The rules that a document is checked against.</summary>
internal static class RuleList
{
    /// <summary>Makes the rules for one document, in graphql-js's order.</summary>
    public static RuleSet Create(ValidationOptions options)
    {
        List<ValidationRule> rules =
        [
            new OperationSizeLimit(),
            new FieldCycleLimit(),
            new DirectiveLimit(),
            new AliasLimit(),
            new ExecutableDefinitions(),
            new KnownOperationTypes(),
            new UniqueOperationNames(),
            new LoneAnonymousOperation(),
            new SingleFieldSubscriptions(),
            new KnownTypeNames(),
            new FragmentsOnCompositeTypes(),
            new VariablesAreInputTypes(),
            new LeafFieldSelections(),
            new FieldsOnType(),
            new UniqueFragmentNames(),
            new KnownFragmentNames(),
            new NoUnusedFragments(),
            new PossibleFragmentSpreads(),
            new NoFragmentCycles(),
            new UniqueVariableNames(),
            new NoUndefinedVariables(),
            new NoUnusedVariables(),
            new KnownDirectives(),
            new UniqueDirectives(),
            new IncrementalRootFields(),
            new IncrementalSubscriptions(),
            new IncrementalLabels(),
            new StreamOnLists(),
            new KnownArguments(),
            new UniqueArguments(),
            new ValuesOfCorrectType(),
            new RequiredArguments(),
            new VariablesInAllowedPosition(),
            new FieldMerging(),
            new UniqueInputFields(),
            new IntrospectionDepthLimit(),
        ];
        if (!options.AllowIntrospection)
        {
            rules.Add(new NoIntrospection());
        }

        return new(rules);
    }
}
