namespace CrmPlatform.GraphQL.Transport;

/// <summary>Which HTTP statuses tell what became of a request.</summary>
public enum StatusProfile
{
    /// <summary>200 when the operation ran, 400 when it could not: what clients and audits know.</summary>
    Stable,

    /// <summary>As the GraphQL over HTTP draft of 2026: 294 when data comes with errors, 422 for what can be read but not run.</summary>
    Draft2026,
}
