namespace CrmPlatform.Sdk;

/// <summary>Fills a demo tenant with a small sample of the module's records.</summary>
/// <remarks>
/// Runs once per tenant, after every module that this one requires, in one unit of work. The sample is the same on
/// every run. Ask <see cref="ITenantGraph"/> for the records of other modules.
/// </remarks>
public interface ISampleData
{
    /// <summary>Adds the sample.</summary>
    Task AddAsync(CancellationToken cancellation);
}
