using System.Buffers;
using System.Text;
using CrmPlatform.GraphQL.Execution.Incremental;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>The answer to a request. Dispose it when it is written, so that its memory can be used again.</summary>
public sealed class ExecutionResult : IDisposable
{
    private readonly Utf8Buffer? _data;
    private readonly KeptAnswer? _kept;
    private Dictionary<string, object?>? _extensions;

    /// <summary>Creates the answer to a request that was refused before it ran.</summary>
    public ExecutionResult(IReadOnlyList<GraphQLError> errors) => Errors = errors;

    /// <summary>Gives the answer again that an earlier request with the same idempotency key got.</summary>
    public ExecutionResult(KeptAnswer kept)
        : this(BufferOf(kept.Data), isDataNull: false, []) => _kept = kept;

    internal ExecutionResult(Utf8Buffer data, bool isDataNull, IReadOnlyList<GraphQLError> errors)
    {
        _data = data;
        IsDataNull = isDataNull;
        Errors = errors;
    }

    /// <summary>Whether the request ran, so that the answer has a <c>data</c> entry.</summary>
    public bool HasData => _data is not null;

    /// <summary>Whether the <c>data</c> entry is null.</summary>
    public bool IsDataNull { get; }

    /// <summary>The <c>data</c> entry as UTF-8 JSON, valid until the result is disposed; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Data => _data is null ? default : _data.WrittenMemory;

    /// <summary>Whether an earlier request with the same idempotency key got this answer.</summary>
    public bool IsKept => _kept is not null;

    /// <summary>The errors; none for a kept answer, which has them as text.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>The <c>extensions</c> entry; the host may add to it. It is left out when empty.</summary>
    public IDictionary<string, object?> Extensions => _extensions ??= [];

    /// <summary>What belongs to an answer in several payloads; null when this is all.</summary>
    internal IncrementalPayload? Incremental { get; set; }

    /// <summary>Whether this continues an answer whose data came before.</summary>
    public bool IsContinuation => !HasData && Incremental is not null;

    /// <summary>Whether another result follows that belongs to the same answer.</summary>
    public bool HasNext => Incremental is { HasNext: true };

    /// <summary>How many bytes are written when there is nothing but data; null when there is more.</summary>
    internal int? PlainLength => HasData && Errors.Count == 0 && KeptErrors is null && !HasExtensions && Incremental is null ? Data.Length + ResultWriter.PlainOverhead : null;

    /// <summary>The <c>errors</c> entry of a kept answer as JSON.</summary>
    internal string? KeptErrors => _kept?.Errors;

    internal bool HasExtensions => _extensions is { Count: > 0 };

    /// <summary>Writes the answer as UTF-8 JSON.</summary>
    public void WriteTo(IBufferWriter<byte> output) => ResultWriter.Write(this, output);

    /// <summary>The answer as it can be kept, without extensions.</summary>
    public KeptAnswer Keep() => new(Encoding.UTF8.GetString(Data.Span), Errors.Count == 0 ? KeptErrors : ResultWriter.ErrorsOf(this));

    /// <inheritdoc/>
    public void Dispose() => _data?.Dispose();

    private static Utf8Buffer BufferOf(string data)
    {
        var buffer = new Utf8Buffer(Encoding.UTF8.GetMaxByteCount(data.Length));
        buffer.Advance(Encoding.UTF8.GetBytes(data, buffer.GetSpan(data.Length)));
        return buffer;
    }
}
