namespace CrmPlatform.Sdk;

/// <summary>Asks the tenant's own GraphQL endpoint, in-process, as the caller and in the caller's unit of work.</summary>
/// <remarks>This is how a module asks another module: by its public GraphQL, never by its types.</remarks>
public interface ITenantGraph
{
    /// <summary>Runs the document of <typeparamref name="TAnswer"/> and reads its data into it.</summary>
    /// <typeparam name="TAnswer">A record with <see cref="TenantQueryAttribute"/> whose properties mirror the selection.</typeparam>
    /// <param name="variables">An object whose properties are the document's variables; null for none.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="TenantGraphException">The endpoint answered with errors.</exception>
    Task<TAnswer> QueryAsync<TAnswer>(object? variables, CancellationToken cancellation)
        where TAnswer : class;

    /// <summary>The same endpoint, asked for the platform instead of the caller: it sees and does everything in the tenant.</summary>
    /// <remarks>
    /// The module names the capability <c>system-mode</c> in <see cref="CrmModuleAttribute.Capabilities"/>, and the records of its documents are
    /// its own. Each question is noted with the reason. What the caller changed before is saved with the caller's own rights first.
    /// </remarks>
    /// <param name="reason">Why, in a sentence for whoever reads what was noted.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    ITenantGraph Elevated(string reason);
}
