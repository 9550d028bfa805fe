using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sdk;

/// <summary>Questions that every module asks of others.</summary>
public static class TenantGraphExtensions
{
    /// <summary>Refuses a reference to a record of another module that is not there.</summary>
    /// <param name="graph">The tenant's endpoint.</param>
    /// <param name="type">The GraphQL type of the record, such as <c>Customer</c>.</param>
    /// <param name="id">The record's id; null, no reference, is accepted.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="NotFoundException">There is no such record.</exception>
    public static async Task MustExistAsync(this ITenantGraph graph, string type, Guid? id, CancellationToken cancellation)
    {
        if (id is not { } key)
        {
            return;
        }

        var answer = await graph.QueryAsync<NodeLookup>(new { id = NodeId.Encode(type, key) }, cancellation);
        if (answer.Node is null)
        {
            throw new NotFoundException(type, key);
        }
    }
}
