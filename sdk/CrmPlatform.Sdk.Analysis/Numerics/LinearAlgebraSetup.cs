using MathNet.Numerics;

namespace CrmPlatform.Sdk.Analysis;

/// <summary>Sets how matrices are computed: always in the same order, so that every bit is always the same.</summary>
internal static class LinearAlgebraSetup
{
    static LinearAlgebraSetup()
    {
        // The managed routines on one thread: native ones and more threads add in an order of their own.
        Control.UseManaged();
        Control.UseSingleThread();
    }

    /// <summary>Does nothing but make sure that it is set.</summary>
    public static void Ensure()
    {
    }
}
