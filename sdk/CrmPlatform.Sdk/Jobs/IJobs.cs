namespace CrmPlatform.Sdk.Jobs;

/// <summary>Starts the module's jobs.</summary>
public interface IJobs
{
    /// <summary>Starts the job that takes the order, once the unit of work that runs is committed, and only then.</summary>
    /// <typeparam name="TOrder">The first parameter of a method with <see cref="JobAttribute"/>. It is kept as JSON.</typeparam>
    /// <param name="order">What is to be done.</param>
    /// <param name="cancellation">Ends the call, not the job.</param>
    /// <returns>The job, as a mutation may return it.</returns>
    /// <exception cref="InvalidOperationException">No job takes such an order.</exception>
    Task<Job> StartAsync<TOrder>(TOrder order, CancellationToken cancellation)
        where TOrder : class;
}
