using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Access.Support;

public sealed class Door : IThing
{
    public string Text => "door";

    [AllowAnonymous("The office is open to all.")]
    public string Colour => "red";
}
