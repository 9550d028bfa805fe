namespace CrmPlatform.Runtime.Hosting;

/// <summary>What is known of the host's starts; module versions are named by id, version and hash.</summary>
/// <param name="Failed">How many starts in a row ended before the host was ready.</param>
/// <param name="Current">The module versions of the last start.</param>
/// <param name="Loading">The module version whose code was just being loaded; null when none was.</param>
/// <param name="Good">The module versions of the last start that came to be ready.</param>
/// <param name="Refused">The module versions that are not loaded any more, since starts with them failed.</param>
internal sealed record StartRecord(int Failed, IReadOnlyList<string> Current, string? Loading, IReadOnlyList<string> Good, IReadOnlyList<string> Refused)
{
    public static StartRecord None { get; } = new(0, [], null, [], []);
}
