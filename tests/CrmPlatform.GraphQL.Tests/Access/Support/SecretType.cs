using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Access.Support;

[ObjectType<Secret>(Ignore = [nameof(Secret.EmployeeId)])]
[Authorize(Roles = ["keeper"])]
[Authorize("open")]
public static class SecretType
{
    [NodeResolver]
    public static IQueryable<Secret> GetAll() => Office.Read();

    [BatchBy(nameof(Employee.Id), ParentKey = nameof(Secret.EmployeeId))]
    [UseFirstOrDefault]
    public static IQueryable<Employee> GetEmployee() => Office.Employees;
}
