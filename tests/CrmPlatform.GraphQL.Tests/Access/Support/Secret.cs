using CrmPlatform.Sdk;

namespace CrmPlatform.GraphQL.Tests.Access.Support;

public sealed class Secret : Entity, IThing
{
    public Guid EmployeeId { get; set; }

    public string Text { get; set; } = "";
}
