using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Access.Support;

[ObjectType<Employee>]
public static class EmployeeType
{
    [NodeResolver]
    public static IQueryable<Employee> GetAll() => Office.Employees;

    /// <summary>Only for those who pay it.</summary>
    [Authorize(Roles = ["hr", "boss"])]
    public static decimal GetSalary([Parent] Employee employee) => employee.Salary;

    [BatchBy(nameof(Secret.EmployeeId))]
    [UsePaging]
    public static IQueryable<Secret> GetSecrets() => Office.Read();
}
