using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sdk.Jobs;

/// <summary>A job that was started. As a result of a field it is the platform's type <c>Job</c>, with state and progress.</summary>
/// <param name="Id">Its id.</param>
[Reference("Job")]
public sealed record Job(Guid Id);
