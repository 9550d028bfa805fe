using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Access.Support;

[ObjectType<Door>]
[Authorize(Roles = ["keeper"])]
public static class DoorType;
