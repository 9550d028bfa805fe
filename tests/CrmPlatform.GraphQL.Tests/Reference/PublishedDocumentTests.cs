using System.IO.Compression;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.TestSupport;

namespace CrmPlatform.GraphQL.Tests.Reference;

/// <summary>Documents that others wrote, judged as graphql-js judges them.</summary>
public sealed class PublishedDocumentTests
{
    [CrmDataFact]
    public void Parse_DocumentsOfApolloRs_AgreesWithGraphQLJs()
    {
        var verdicts = File.ReadLines(CrmData.Path("graphql", "apollo_rs_oracle_graphqljs16.tsv")).Skip(1).Select(l => l.Split('\t')).ToDictionary(l => l[0], l => l[2]);
        using var archive = ZipFile.OpenRead(CrmData.Path("graphql", "apollo_rs_documents.zip"));

        var disagreements = archive.Entries.Where(e => verdicts.ContainsKey(e.FullName)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd();
            var error = Record.Exception(() => Parser.Parse(text, ParserLimits.Trusted));
            return (verdicts[entry.FullName] == "ok") == (error is null) ? null : $"{entry.FullName}: {verdicts[entry.FullName]}, but {error?.Message ?? "it was read"}";
        }).ToList();

        Assert.Equal(154, disagreements.Count);
        Assert.Empty(disagreements.OfType<string>());
    }

    [CrmDataFact]
    public void Build_SchemaOfGitHub_FindsTheTwoErrorsOfGraphQLJs()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(CrmData.Path("graphql", "github_schema.graphql.gz")), CompressionMode.Decompress));
        var sdl = reader.ReadToEnd();

        var exception = Assert.Throws<GraphQLException>(() => SchemaFromSdl.Build(sdl));

        Assert.Equal(
            [
                "GQL2213 'EnterpriseOwnerInfo' has 'repositoryDeployKeySetting' twice. Remove or rename one.",
                "GQL2213 'EnterpriseOwnerInfo' has 'repositoryDeployKeySettingOrganizations' twice. Remove or rename one.",
            ],
            exception.Errors.Select(e => e.Message));
    }

    [CrmDataFact]
    public void Print_SchemaOfGitHub_ReadsBackTheSame()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(CrmData.Path("graphql", "github_schema.graphql.gz")), CompressionMode.Decompress));
        var document = Parser.Parse(reader.ReadToEnd(), ParserLimits.Trusted);

        var printed = SyntaxPrinter.Print(document);

        Assert.Equal(printed, SyntaxPrinter.Print(Parser.Parse(printed, ParserLimits.Trusted)));
    }
}
