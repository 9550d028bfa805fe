using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Access.Support;

[MutationType]
[Authorize(Roles = ["boss"])]
public static class OfficeMutations
{
    public static Employee HireEmployee(string name)
    {
        Office.Hired.Add(name);
        return new Employee { Name = name };
    }
}
