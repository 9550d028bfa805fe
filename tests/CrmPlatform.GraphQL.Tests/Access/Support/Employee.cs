using CrmPlatform.Sdk;

namespace CrmPlatform.GraphQL.Tests.Access.Support;

public sealed class Employee : Entity
{
    public string Name { get; set; } = "";

    public decimal Salary { get; set; }
}
