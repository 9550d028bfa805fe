namespace CrmPlatform.Sdk;

/// <summary>Whether a record is there.</summary>
/// <param name="Node">The record; null when it is not there.</param>
[TenantQuery("query($id: ID!) { node(id: $id) { id } }")]
internal sealed record NodeLookup(NodeLookup.Found? Node)
{
    /// <summary>A record that is there.</summary>
    /// <param name="Id">Its global id.</param>
    internal sealed record Found(string Id);
}
