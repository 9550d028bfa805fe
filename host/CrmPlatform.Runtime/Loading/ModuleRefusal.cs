namespace CrmPlatform.Runtime.Loading;

/// <summary>A module that is not used, and why.</summary>
/// <param name="Module">The module's id; the folder's name when the id is not known.</param>
/// <param name="Version">The module's version; null when it is not known.</param>
/// <param name="Reason">The code, what happened, why, and what to do, without the text of what a module threw and without places on the disk.</param>
public sealed record ModuleRefusal(string Module, string? Version, string Reason)
{
    /// <summary>What stands in the log alone: where it is, and what was thrown; null when the reason says all.</summary>
    internal string? Detail { get; init; }

    /// <summary>The reason's code, such as <c>CRM1004</c>.</summary>
    public string Code => Reason.Split(' ', 2)[0];

    /// <inheritdoc/>
    public override string ToString() => Reason;
}
