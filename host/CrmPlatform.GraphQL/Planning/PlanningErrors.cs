namespace CrmPlatform.GraphQL.Planning;

/// <summary>The errors of finding out what an operation selects.</summary>
internal static class PlanningErrors
{
    public const string BadCondition = "CONDITION_IS_NULL";

    public const string BadVariables = "BAD_USER_INPUT";

    public static GraphQLError VariableIsNoText()
        => new("A variable holds a string that is not Unicode text: half of a surrogate pair stands alone. Send whole characters.") { Code = BadVariables };

    public static GraphQLError ConditionIsNull(string variable)
        => new($"Argument \"if\" of required type \"Boolean!\" was provided the variable \"${variable}\" which is null. Give it true or false.") { Code = BadCondition };
}
