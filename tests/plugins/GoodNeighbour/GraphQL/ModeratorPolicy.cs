using CrmPlatform.Sdk;

namespace GoodNeighbour.GraphQL;

/// <summary>Lets the caller moderate who is called so.</summary>
public sealed class ModeratorPolicy : IAccessPolicy
{
    /// <inheritdoc/>
    public string Name => "good-neighbour.moderator";

    /// <inheritdoc/>
    public ValueTask<bool> IsMetAsync(ICaller caller, CancellationToken cancellation) => ValueTask.FromResult(caller.Name == "moderator");
}
