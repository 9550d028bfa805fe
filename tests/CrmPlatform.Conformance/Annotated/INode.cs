using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

[InterfaceType]
internal interface INode
{
    [ID]
    string Id { get; }
}
