namespace CrmPlatform.GraphQL.Planning;

/// <summary>The errors of finding out what an operation selects.</summary>
internal static class PlanningErrors
{
    public const string BadCondition = "CONDITION_IS_NULL";

    public static GraphQLError ConditionIsNull(string variable)
        => new($"Argument \"if\" of required type \"Boolean!\" was provided the variable \"${variable}\" which is null. Give it true or false.") { Code = BadCondition };
}
