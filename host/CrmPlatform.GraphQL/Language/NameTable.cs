namespace CrmPlatform.GraphQL.Language;

/// <summary>Gives the same string for the same name, since documents repeat few names very often.</summary>
/// <remarks>It holds at most 2,048 short names. A race between threads costs one string more, nothing else.</remarks>
internal static class NameTable
{
    private const int Size = 2_048;
    private const int LongestName = 48;

    private static readonly string?[] Names = new string?[Size];

    public static string Get(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestName)
        {
            return name.ToString();
        }

        uint hash = (uint)name.Length;
        foreach (var c in name)
        {
            hash = (hash * 31) + c;
        }

        ref var slot = ref Names[hash & (Size - 1)];
        var known = slot;
        return known is not null && name.SequenceEqual(known) ? known : slot = name.ToString();
    }
}
