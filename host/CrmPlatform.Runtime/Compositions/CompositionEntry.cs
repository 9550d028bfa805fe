namespace CrmPlatform.Runtime.Compositions;

/// <summary>A composition and how many tenants run it.</summary>
/// <param name="built">Builds it, once.</param>
internal sealed class CompositionEntry(Lazy<Composition> built)
{
    public Lazy<Composition> Built { get; } = built;

    public int Tenants { get; set; }
}
