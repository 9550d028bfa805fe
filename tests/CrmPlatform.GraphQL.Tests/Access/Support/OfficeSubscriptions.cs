using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Access.Support;

[SubscriptionType]
public static class OfficeSubscriptions
{
    public static async IAsyncEnumerable<Secret> OnSecretTold()
    {
        await Task.CompletedTask;
        yield return Office.Read().First();
    }
}
