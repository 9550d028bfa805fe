using System.Diagnostics;

namespace CrmPlatform.Runtime;

/// <summary>Lets a failure be told without its text, which may hold SQL, paths and secrets: the log has that under an id.</summary>
internal static class FailureTrace
{
    /// <summary>The id under which the log has what fails now.</summary>
    public static string NewId() => (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToString();

    /// <summary>Where the text is, for whoever is told of the failure.</summary>
    public static string Sentence(string id) => $"The host's log has the text under trace id {id}.";
}
