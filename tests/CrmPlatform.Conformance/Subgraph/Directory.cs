namespace CrmPlatform.Conformance.Subgraph;

/// <summary>The data of the harness's federation/fixture.mjs.</summary>
internal static class Directory
{
    public static IReadOnlyList<Account> Accounts { get; } =
    [
        new("a1", "EU", "100", "Acme", Tier.Gold, "s1"),
        new("a2", "US", "100", "Bolt", Tier.Basic, "s2"),
    ];

    public static IReadOnlyList<Person> People { get; } =
    [
        new("ann@acme.test", "Ann", new Badge("B-1", new Site("x1")), "a1"),
        new("bob@bolt.test", "Bob", new Badge("B-2", new Site("x2")), "a2"),
    ];
}
