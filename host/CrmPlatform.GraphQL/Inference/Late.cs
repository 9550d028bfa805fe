namespace CrmPlatform.GraphQL.Inference;

/// <summary>Makes a compiled delegate when it is called first: a composition has thousands, and a request needs few.</summary>
/// <typeparam name="TDelegate">The delegate's type.</typeparam>
/// <param name="make">Compiles the delegate.</param>
internal sealed class Late<TDelegate>(Func<TDelegate> make)
    where TDelegate : Delegate
{
    private TDelegate? _made;

    /// <summary>The delegate. Two threads may make it at once; either is right.</summary>
    public TDelegate Value => _made ??= make();
}
