using CrmPlatform.Sdk.GraphQL;

namespace EatsMemory.GraphQL;

/// <summary>Fields that do harm.</summary>
[QueryType]
public static class EatsMemoryQueries
{
    private const int HalfGibibyte = 512 * 1024 * 1024;

    /// <summary>Takes two gibibytes.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static int GetFeast()
    {
        var plates = new byte[4][];
        for (var i = 0; i < plates.Length; i++)
        {
            plates[i] = new byte[HalfGibibyte];
        }

        return plates.Length;
    }
}
