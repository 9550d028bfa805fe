using System.Diagnostics;
using System.Diagnostics.Metrics;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Tells OpenTelemetry what runs. Without a listener it costs next to nothing.</summary>
/// <remarks>Names are those of the semantic conventions for GraphQL; the span is named by the kind alone, of which there are few.</remarks>
internal static class Telemetry
{
    /// <summary>The name of the source of spans and of the meter.</summary>
    public const string SourceName = "CrmPlatform.GraphQL";

    private static readonly ActivitySource Spans = new(SourceName);
    private static readonly Meter Meter = new(SourceName);
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("graphql.server.request.duration", "s", "How long operations take.");

    /// <summary>When an operation started, if anybody wants to know how long it takes.</summary>
    public static long Now => Durations.Enabled ? Stopwatch.GetTimestamp() : 0;

    /// <summary>Starts the span of an operation.</summary>
    public static Activity? Start(OperationNode operation, PreparedDocument document)
    {
        if (!Spans.HasListeners() || Spans.StartActivity(NameOf(operation.Kind), ActivityKind.Server) is not { } span)
        {
            return null;
        }

        span.SetTag("graphql.operation.type", NameOf(operation.Kind));
        span.SetTag("graphql.operation.name", operation.Name?.Value);
        span.SetTag("graphql.document.hash", document.Hash);
        return span;
    }

    /// <summary>Ends what was started for an operation.</summary>
    public static void End(Activity? span, OperationKind kind, long started, ExecutionResult? result)
    {
        var failed = result is null || result.Errors.Count > 0;
        if (span is not null && failed)
        {
            span.SetStatus(ActivityStatusCode.Error);
            span.SetTag("graphql.error.count", result?.Errors.Count ?? 1);
        }

        span?.Dispose();
        if (started != 0)
        {
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            Durations.Record(seconds, new("graphql.operation.type", NameOf(kind)), new("graphql.failed", failed));
        }
    }

    private static string NameOf(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };
}
