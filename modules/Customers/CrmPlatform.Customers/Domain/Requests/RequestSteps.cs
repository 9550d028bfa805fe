using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Requests;

/// <summary>Which state of a person's request may follow which.</summary>
public static class RequestSteps
{
    /// <summary>The steps.</summary>
    public static StateMachine<RequestState> Machine { get; } = new("DataSubjectRequest", new Dictionary<RequestState, RequestState[]>
    {
        [RequestState.Received] = [RequestState.Verified],
        [RequestState.Verified] = [RequestState.InProgress],
        [RequestState.InProgress] = [RequestState.Fulfilled, RequestState.Rejected],
    });
}
