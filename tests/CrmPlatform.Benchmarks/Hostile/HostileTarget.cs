using System.IO.Compression;
using System.Text.RegularExpressions;
using CrmPlatform.Benchmarks.Fuzz;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.Transport;
using CrmPlatform.TestSupport;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Benchmarks.Hostile;

/// <summary>Answers bodies as the host does, without a network.</summary>
internal sealed class HostileTarget
{
    private static readonly GraphQLHttp Http = new(new GraphQLHttpOptions());

    private readonly IServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private readonly RequestExecutor _small = Executor(PetSchema.Text);
    private readonly RequestExecutor? _large = CrmData.SkipReason is null ? Executor(GitHub()) : null;

    /// <summary>Whether the large schema is there.</summary>
    public bool HasLargeSchema => _large is not null;

    /// <summary>Answers a body with the status and length of the answer.</summary>
    public async Task<(int Status, long Length)> AnswerAsync(HostileShape shape)
    {
        var context = new DefaultHttpContext();
        var answer = new CountingStream();
        context.Response.Body = answer;
        context.Request.Method = "POST";
        context.Request.ContentType = "application/json";
        context.Request.Headers.Accept = "application/graphql-response+json";
        context.Request.Body = new MemoryStream(shape.Body);
        await Http.HandleAsync(context, shape.IsLarge ? _large! : _small, _services);
        await context.Response.BodyWriter.FlushAsync();
        return (context.Response.StatusCode, answer.Length);
    }

    private static RequestExecutor Executor(string sdl) => new(
        SchemaFromSdl.Build(sdl, new SdlOptions { Resolver = (_, _) => new FuzzResolver(), TypeResolver = _ => value => value as string }),
        new ExecutorOptions { DocumentCacheSize = 0 });

    // Two fields stand twice in it, and some are deprecated where their interface's are not.
    private static string GitHub()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(CrmData.Path("graphql", "github_schema.graphql.gz")), CompressionMode.Decompress));
        var sdl = reader.ReadToEnd();
        foreach (var twice in (string[])["\n  repositoryDeployKeySetting: ", "\n  repositoryDeployKeySettingOrganizations("])
        {
            var second = sdl.IndexOf(twice, sdl.IndexOf(twice, StringComparison.Ordinal) + 1, StringComparison.Ordinal);
            sdl = sdl.Insert(second + 3, "again_");
        }

        return Regex.Replace(sdl, """@deprecated\s*\(\s*reason:\s*"(?:[^"\\]|\\.)*"\s*\)""", "");
    }

    private sealed class CountingStream : MemoryStream
    {
        private long _length;

        public override long Length => _length;

        public override void Write(ReadOnlySpan<byte> buffer) => _length += buffer.Length;

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _length += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}
