using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Access.Support;

[QueryType]
public static class OfficeQueries
{
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [UseAggregation]
    public static IQueryable<Employee> GetEmployees() => Office.Employees;

    [UsePaging]
    [UseFiltering]
    [UseAggregation]
    public static IQueryable<Secret> GetSecrets() => Office.Read();

    public static IThing GetThing() => Office.Read().First();

    public static IThing GetDoorThing() => new Door();

    public static Door GetDoor() => new();

    [Authorize]
    public static int GetKnown() => 1;

    [Authorize("missing")]
    public static int GetUnknownPolicy() => 1;
}
