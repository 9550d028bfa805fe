using Xunit.Sdk;

namespace CrmPlatform.Architecture.Tests.Support;

/// <summary>Fails a test with everything that is wrong, not with the first.</summary>
internal static class Report
{
    public static void None(IEnumerable<string> violations)
    {
        var found = violations.Distinct().ToList();
        if (found.Count > 0)
        {
            throw new XunitException($"{found.Count} found:\n{string.Join('\n', found.Select((v, i) => $"{i + 1}. {v}"))}");
        }
    }
}
