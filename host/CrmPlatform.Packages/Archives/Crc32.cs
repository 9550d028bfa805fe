namespace CrmPlatform.Packages.Archives;

/// <summary>The check sum that archives keep of each file.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static uint Append(uint sum, ReadOnlySpan<byte> bytes)
    {
        var state = ~sum;
        foreach (var one in bytes)
        {
            state = Table[(byte)(state ^ one)] ^ (state >> 8);
        }

        return ~state;
    }

    private static uint Entry(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        }

        return value;
    }
}
