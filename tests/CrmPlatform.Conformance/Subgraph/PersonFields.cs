using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Subgraph;

[ObjectType<Person>]
[Key("email")]
[Key("badge { code site { id } }")]
internal static class PersonFields
{
    [ReferenceResolver]
    public static Person? GetByEmail(string email) => Directory.People.FirstOrDefault(p => p.Email == email);

    /// <summary>Asked once for all badges of a request.</summary>
    [ReferenceResolver]
    public static IReadOnlyList<Person?> GetByBadges(IReadOnlyList<BadgeKey> keys) => [.. keys.Select(k => Directory.People.FirstOrDefault(p => p.Badge == k.Badge))];

    public static Account GetAccount([Parent] Person person) => Directory.Accounts.First(a => a.Id == person.AccountId);
}
