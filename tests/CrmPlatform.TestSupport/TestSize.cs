using System.Globalization;

namespace CrmPlatform.TestSupport;

/// <summary>How large a test is: small by default, larger where a variable of the environment asks for it.</summary>
/// <remarks><c>tests/README.md</c> lists the variables.</remarks>
public static class TestSize
{
    /// <summary>Whether matrices run whole: <c>CRM_MATRIX=full</c>.</summary>
    public static bool IsWholeMatrix { get; } = Environment.GetEnvironmentVariable("CRM_MATRIX") == "full";

    /// <summary>How many times, rounds or seconds.</summary>
    /// <param name="variable">The variable that may say it.</param>
    /// <param name="small">How many when it says nothing.</param>
    public static int Of(string variable, int small) => Environment.GetEnvironmentVariable(variable) switch
    {
        null or "" => small,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var many) => many,
        var text => throw new InvalidOperationException($"The variable {variable} is '{text}'. Give it a number, or unset it for {small}."),
    };

    /// <summary>The cases of a matrix: some that stand for the others, or all.</summary>
    /// <param name="all">All of them.</param>
    /// <param name="some">Those that run by default.</param>
    public static IEnumerable<TCase> Cases<TCase>(IEnumerable<TCase> all, params TCase[] some) => IsWholeMatrix ? all : all.Intersect(some);
}
