using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Annotated;

[InterfaceType]
internal interface INamed : INode
{
    string? Name { get; }
}
