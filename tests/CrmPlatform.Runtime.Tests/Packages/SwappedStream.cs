namespace CrmPlatform.Runtime.Tests.Packages;

/// <summary>An upload that gives other bytes from a place on, and yet others to whoever would read it again.</summary>
internal sealed class SwappedStream(byte[] good, int from) : MemoryStream(Swapped(good, from), 0, good.Length, writable: true, publiclyVisible: true)
{
    private readonly MemoryStream _given = new();

    /// <summary>What was given out.</summary>
    public byte[] Given => _given.ToArray();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await base.ReadAsync(buffer, cancellationToken);
        _given.Write(buffer.Span[..read]);
        GetBuffer().AsSpan(0, (int)Position).Fill(0xCC);
        return read;
    }

    private static byte[] Swapped(byte[] good, int from)
    {
        var bytes = (byte[])good.Clone();
        bytes[from] ^= 0xFF;
        return bytes;
    }
}
