using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Subgraph;

[QueryType]
internal static class Queries
{
    public static Account? GetAccount([ID] string id) => AccountFields.GetById(id);

    public static IEnumerable<Account> GetAccounts() => Directory.Accounts;

    public static Person? GetPerson(string email) => PersonFields.GetByEmail(email);
}
