namespace CrmPlatform.Sdk;

/// <summary>Short numbers for people to read out, made without asking a database.</summary>
public static class RecordNumber
{
    // Crockford's alphabet: without I, L, O and U, which are misread.
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The number of a record: <c>T-7Q3KD-9XM2A</c>.</summary>
    /// <remarks>It holds the last 50 bits of the id, which are random in a UUID version 7. Keep a unique index on the column.</remarks>
    /// <param name="prefix">What kind of record it is, such as <c>T</c>.</param>
    /// <param name="id">The record's id.</param>
    public static string Of(string prefix, Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var rest = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        Span<char> text = stackalloc char[11];
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (i == 5)
            {
                text[i] = '-';
                continue;
            }

            text[i] = Digits[(int)(rest & 31)];
            rest >>= 5;
        }

        return $"{prefix}-{text}";
    }
}
