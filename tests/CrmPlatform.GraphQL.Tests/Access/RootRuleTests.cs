using CrmPlatform.GraphQL.Inference;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support.Shop;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Access;

public sealed class RootRuleTests
{
    private const string WhatToWrite =
        "Write [Authorize(\"...\")] with a permission on the method or its class, or [AllowAnonymous(\"why\")] on the method when every caller may.";

    [Fact]
    public void Infer_RootFieldsWithoutRules_TellsEachWithItsMember() => Assert.Equal(
        [
            $"1. GQL2023 'Query.open' does not say who may ask it: neither 'PartlyRuled.GetOpen' in 'acme.open' nor its class has a rule. {WhatToWrite}",
            "2. GQL2024 'Query.silent' is open to every caller, and 'PartlyRuled.GetSilent' in 'acme.open' gives no reason. Write one for whoever reviews it: [AllowAnonymous(\"why\")].",
            $"3. GQL2023 'Mutation.change' does not say who may ask it: neither 'Unruled.Change' in 'acme.open' nor its class has a rule. {WhatToWrite}",
        ],
        Inferred.ErrorsOfRules(ShopGraph.Source("acme.open", typeof(PartlyRuled), typeof(Unruled))));

    // What is found has rules; who may look for it is not said by them.
    [Fact]
    public void Infer_RulesOfTheResultAlone_AreNotEnough() => Assert.StartsWith(
        "1. GQL2023 'Query.secret'", Assert.Single(Inferred.ErrorsOfRules(ShopGraph.Source("acme.open", typeof(SecretQueries), typeof(Secret)))), StringComparison.Ordinal);

    [Fact]
    public void Infer_RuleOfTheCaller_HoldsForClassesThatNobodyWrote()
    {
        var options = new InferenceOptions { RootFieldsNeedRules = true, RulesOf = type => type == typeof(Unruled) || type == typeof(PartlyRuled) ? [new AccessRule("x", [])] : [] };

        var schema = new SchemaInference([ShopGraph.Source("acme.open", typeof(Unruled), typeof(Asked))], options).Infer();

        Assert.Equal("x", Assert.Single(schema.Mutation!.FindField("change")!.AccessRules).Policy);
    }

    [QueryType]
    public static class PartlyRuled
    {
        public static int GetOpen() => 1;

        [AllowAnonymous(" ")]
        public static int GetSilent() => 1;

        [Authorize("x")]
        public static int GetRuled() => 1;

        [AllowAnonymous("It is on the door.")]
        public static int GetHours() => 8;
    }

    [QueryType]
    [Authorize("x")]
    public static class Asked
    {
        public static int GetOne() => 1;
    }

    [MutationType]
    public static class Unruled
    {
        public static int Change() => 1;
    }

    [QueryType]
    public static class SecretQueries
    {
        public static Secret GetSecret() => new("psst");
    }

    [Authorize("x")]
    public sealed record Secret(string Text);
}
