using System.Text.Json;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Tests.Execution;

public sealed class BreakdownTests
{
    [Fact]
    public async Task Execute_ScalarBreaksDown_AnswersMaskedAndLogs()
    {
        var logged = new List<GraphQLError>();
        var schema = SchemaFromSdl.Build("scalar Bad type Query { a(x: Bad): Int }", new SdlOptions { Scalar = name => name == "Bad" ? new BadType() : null });
        var executor = new RequestExecutor(schema, new ExecutorOptions { OnUnexpectedError = logged.Add });

        using var result = await executor.ExecuteAsync(TestServer.Request("query($x: Bad) { a(x: $x) }", new { x = 1 }), null!, CancellationToken.None);

        Assert.False(result.HasData);
        Assert.Equal(("Unexpected Execution Error", "INTERNAL"), (result.Errors[0].Message, result.Errors[0].Code));
        Assert.IsType<NotSupportedException>(Assert.Single(logged).Exception);
    }

    private sealed class BadType() : ScalarType("Bad")
    {
        public override object? ReadLiteral(ValueNode literal) => throw new NotSupportedException();

        public override object? ReadJson(JsonElement json) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, object value) => throw new NotSupportedException();
    }
}
