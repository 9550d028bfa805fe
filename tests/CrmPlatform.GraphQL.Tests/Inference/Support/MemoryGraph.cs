using System.Buffers;
using System.Text;
using System.Text.Json;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.GraphQL.Tests.Inference.Support;

/// <summary>Asks a schema that needs no database and no services.</summary>
internal sealed class MemoryGraph(Schema schema)
{
    private readonly RequestExecutor _executor = new(schema, new ExecutorOptions { TellExceptions = true });

    public async Task<string> QueryAsync(string query, object? variables = null)
    {
        var request = new GraphQLRequest { Query = query, Variables = JsonSerializer.SerializeToElement(variables ?? new { }) };
        using var services = new ServiceCollection().BuildServiceProvider();
        using var result = await _executor.ExecuteAsync(request, services, CancellationToken.None);
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
