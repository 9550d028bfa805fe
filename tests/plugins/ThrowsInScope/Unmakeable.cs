namespace ThrowsInScope;

/// <summary>Cannot be made.</summary>
public sealed class Unmakeable
{
    /// <summary>Throws.</summary>
    public Unmakeable() => throw new InvalidOperationException("No parts are left.");
}
