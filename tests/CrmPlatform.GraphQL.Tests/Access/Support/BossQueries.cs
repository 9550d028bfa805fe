using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Access.Support;

[QueryType]
[Authorize(Roles = ["boss"])]
public static class BossQueries
{
    public static int GetPlans() => 1;

    [AllowAnonymous("The office is open to all.")]
    public static int GetOpeningHours() => 8;
}
