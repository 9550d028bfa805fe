namespace CrmPlatform.Runtime.Loading;

/// <summary>A module that is not used, and why.</summary>
/// <param name="Module">The module's id; the folder's name when the id is not known.</param>
/// <param name="Version">The module's version; null when it is not known.</param>
/// <param name="Reason">The code, what happened, why, and what to do. For operators: it may name folders.</param>
public sealed record ModuleRefusal(string Module, string? Version, string Reason)
{
    /// <summary>The reason's code, such as <c>CRM1004</c>.</summary>
    public string Code => Reason.Split(' ', 2)[0];

    /// <inheritdoc/>
    public override string ToString() => Reason;
}
