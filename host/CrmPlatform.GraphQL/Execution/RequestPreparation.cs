using System.Diagnostics;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Parses and checks the documents of requests, and keeps those that were asked lately.</summary>
internal sealed class RequestPreparation(Schema schema, ExecutorOptions options)
{
    private readonly DocumentCache _documents = new(options.DocumentCacheSize, options.DocumentCacheCharacters, options.DocumentCacheFields);

    public bool Has(string text) => _documents.Find(text) is not null;

    public PreparedRequest Prepare(GraphQLRequest request)
    {
        if (request.Query is not { } text)
        {
            return new([ExecutionErrors.NoQuery()]);
        }

        try
        {
            var document = _documents.Find(text) ?? PrepareNew(text, request.Timings);
            return new(document, document.Find(request.OperationName));
        }
        catch (GraphQLException refused)
        {
            return new(refused.Errors);
        }
    }

    private PreparedDocument PrepareNew(string text, RequestTimings? timings)
    {
        var document = Timed("parse", timings, () => Parser.Parse(text));
        Timed("validate", timings, () =>
        {
            DocumentChecks.Check(schema, document, options);
            return document;
        });
        var prepared = new PreparedDocument(schema, document, _documents.NewMeter());
        _documents.Add(text, prepared);
        return prepared;
    }

    // What is refused has taken its time too.
    private static T Timed<T>(string phase, RequestTimings? timings, Func<T> run)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            return run();
        }
        finally
        {
            timings?.End(phase, began);
        }
    }
}
