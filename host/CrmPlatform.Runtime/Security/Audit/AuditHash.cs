using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CrmPlatform.Runtime.Database.Audit;

namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>Chains entries: each one's HMAC covers the one before and all of its own columns.</summary>
/// <remarks>Each text is preceded by its length, so that no two entries have the same bytes. Not for use by two threads.</remarks>
internal sealed class AuditHash(byte[] key)
{
    private readonly ArrayBufferWriter<byte> _row = new(1024);

    /// <summary>What stands before a tenant's first entry.</summary>
    public byte[] Start(string tenant) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"crm audit 1|{tenant}"));

    public byte[] Next(ReadOnlySpan<byte> before, AuditEntry entry)
    {
        _row.ResetWrittenCount();
        _row.Write(before);
        Add(entry.Id);
        Add(new DateTimeOffset(DateTime.SpecifyKind(entry.At, DateTimeKind.Utc)).ToUnixTimeMilliseconds());
        Add(entry.CallerKind);
        Add(entry.CallerName);
        Add(entry.CallerId);
        Add(entry.Operation);
        Add(entry.TraceId);
        Add(entry.Module);
        Add(entry.EntityType);
        Add(entry.Record);
        Add((long)entry.Action);
        Add(entry.Subject);
        Add(entry.Changes);
        return HMACSHA256.HashData(key, _row.WrittenSpan);
    }

    private void Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_row.GetSpan(8), number);
        _row.Advance(8);
    }

    private void Add(Guid? id)
    {
        var bytes = _row.GetSpan(17);
        bytes[0] = id is null ? (byte)0 : (byte)1;
        id.GetValueOrDefault().TryWriteBytes(bytes[1..]);
        _row.Advance(17);
    }

    private void Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Add(length);
        Encoding.UTF8.GetBytes(text, _row.GetSpan(length));
        _row.Advance(length);
    }
}
