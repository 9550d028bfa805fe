using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Subgraph;

[ObjectType<Account>]
[Key("id")]
[Key("region number")]
[GraphQLDirective("@audited")]
internal static class AccountFields
{
    [ReferenceResolver]
    public static Account? GetById([ID] string id) => Directory.Accounts.FirstOrDefault(a => a.Id == id);

    [ReferenceResolver]
    public static Account? GetByNumber(string region, string number) => Directory.Accounts.FirstOrDefault(a => a.Region == region && a.Number == number);

    public static IEnumerable<Person> GetPeople([Parent] Account account) => Directory.People.Where(p => p.AccountId == account.Id);
}
