using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.Validation;
using CrmPlatform.TestSupport;

namespace CrmPlatform.GraphQL.Tests.Reference;

/// <summary>The parsing and validation scenarios of graphql-cats.</summary>
public sealed class CatsTests
{
    // Scenarios check one rule each and break others freely, so only that rule's errors count.
    private static readonly Dictionary<string, string[]> CodesOfRule = new()
    {
        ["ExecutableDefinitions"] = ["definition is not executable"],
        ["FieldsOnCorrectType"] = ["Cannot query field"],
        ["FragmentsOnCompositeTypes"] = ["cannot condition on non composite type"],
        ["KnownArgumentNames"] = ["Unknown argument"],
        ["KnownDirectives"] = ["Unknown directive", "may not be used on"],
        ["ScalarLeafs"] = ["must not have a selection", "must have a selection"],
    };

    [CrmDataFact]
    public void Parse_EveryScenario_ReadsOrRefusesIt()
    {
        var tests = Tests("parsing", "SchemaParser.yaml");

        Assert.Equal(17, tests.Count);
        Assert.All(tests, test =>
        {
            var passes = test.Then is Dictionary<string, object> then && then.ContainsKey("passes");
            Assert.True(passes == (Record.Exception(() => Parser.Parse(test.Query)) is null), test.Name);
        });
    }

    [CrmDataFact]
    public void Validate_EveryScenario_FindsTheNumberOfErrors()
    {
        var schema = SchemaFromSdl.Build(File.ReadAllText(CrmData.Path("graphql", "cats", "validation", "validation.schema.graphql")), new SdlOptions { AllowUnknownDirectives = true });
        var tests = CodesOfRule.Keys.SelectMany(rule => Tests("validation", rule + ".yaml")).ToList();

        Assert.Equal(62, tests.Count);
        Assert.All(tests, test =>
        {
            var parts = CodesOfRule[test.Rule!];
            var errors = Validator.Validate(schema, Parser.Parse(test.Query)).Where(e => parts.Any(e.Message.Contains)).ToList();
            var expected = test.Then as List<object> ?? [];
            var count = expected.OfType<Dictionary<string, object>>().Select(e => e.GetValueOrDefault("error-count")).OfType<string>().SingleOrDefault() ?? "0";
            Assert.True(int.Parse(count) == errors.Count, $"{test.Name}: expected {count}, found {string.Join("; ", errors.Select(e => e.Message))}");

            // The scenarios point at the field, graphql-js at the selection that must not be there.
            var places = expected.OfType<Dictionary<string, object>>().Where(e => e.GetValueOrDefault("error-code") as string != "noSubselectionAllowed");
            foreach (var location in places.Select(e => e.GetValueOrDefault("loc")).OfType<Dictionary<string, object>>())
            {
                Assert.Contains(errors.SelectMany(e => e.Locations), l => l.Line.ToString() == (string)location["line"] && l.Column.ToString() == (string)location["column"]);
            }
        });
    }

    private static List<(string Name, string Query, string? Rule, object Then)> Tests(string folder, string file)
    {
        var scenario = (Dictionary<string, object>)CatsYaml.Read(File.ReadAllText(CrmData.Path("graphql", "cats", folder, file)));
        return ((List<object>)scenario["tests"]).Cast<Dictionary<string, object>>().Select(test =>
        {
            var given = (Dictionary<string, object>)test["given"];
            var when = (Dictionary<string, object>)test["when"];
            return ((string)test["name"], (string)given["query"], (when.GetValueOrDefault("validate") as List<object>)?.Cast<string>().First(), test["then"]);
        }).ToList();
    }
}
