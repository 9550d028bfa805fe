using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Access.Support;

[InterfaceType]
public interface IThing
{
    string Text { get; }
}
