namespace ThrowsInScope;

/// <summary>Throws when it is given up.</summary>
public sealed class Undisposable : IDisposable
{
    /// <summary>An answer.</summary>
    public int Answer => 42;

    /// <summary>Throws.</summary>
    public void Dispose() => throw new InvalidOperationException("It does not want to go.");
}
