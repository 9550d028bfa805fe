using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using CrmPlatform.GraphQL.Inference.Sorting;

namespace CrmPlatform.GraphQL.Inference.Paging;

/// <summary>Keyset cursors: the values by which a row is sorted, and for which order they hold.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
internal sealed class Cursors<TRow>(RowOrder<TRow> order)
{
    private const int MaxLength = 8_000;

    private readonly uint _order = Hash(order.Signature);

    public string Of(TRow row)
    {
        var bytes = new ArrayBufferWriter<byte>(128);
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(_order);
            foreach (var (key, _) in order.Keys)
            {
                key.Write(writer, key.Read(row));
            }

            writer.WriteEndArray();
        }

        return Base64Url.EncodeToString(bytes.WrittenSpan);
    }

    /// <summary>The values of a cursor, in the order of the keys.</summary>
    /// <exception cref="GraphQLException">It is no cursor of this order.</exception>
    public IReadOnlyList<object?> Read(string cursor, string field, string argument)
    {
        if (cursor.Length is 0 or > MaxLength || !Base64Url.IsValid(cursor))
        {
            throw PagingErrors.BadCursor(field, argument);
        }

        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(cursor));
            var parts = document.RootElement;
            if (parts.ValueKind != JsonValueKind.Array || parts.GetArrayLength() == 0 || !parts[0].TryGetUInt32(out var written))
            {
                throw PagingErrors.BadCursor(field, argument);
            }

            return written == _order && parts.GetArrayLength() == order.Keys.Count + 1
                ? [.. order.Keys.Select((k, i) => k.Key.ReadJson(parts[i + 1]))]
                : throw PagingErrors.OtherOrder(field, argument);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            throw PagingErrors.BadCursor(field, argument);
        }
    }

    // FNV-1a: the same in every process, unlike string.GetHashCode.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var part in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ part) * 16777619u;
        }

        return hash;
    }
}
