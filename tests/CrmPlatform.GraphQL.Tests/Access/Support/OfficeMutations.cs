using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Access.Support;

[MutationType]
[Authorize(Roles = ["boss"])]
public static class OfficeMutations
{
    [AllowAnonymous("The office tests who may set a salary.")]
    public static Employee PayEmployee(string name, decimal? salary)
    {
        Office.Hired.Add($"{name} for {salary}");
        return new Employee { Name = name, Salary = salary ?? 0 };
    }

    public static Employee HireEmployee(string name)
    {
        Office.Hired.Add(name);
        return new Employee { Name = name };
    }
}
