using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Consents;

/// <summary>Which state of a consent may follow which. Whoever never agreed can object all the same.</summary>
public static class ConsentSteps
{
    /// <summary>The steps.</summary>
    public static StateMachine<ConsentState> Machine { get; } = new("Consent", new Dictionary<ConsentState, ConsentState[]>
    {
        [ConsentState.Unknown] = [ConsentState.Pending, ConsentState.Withdrawn],
        [ConsentState.Pending] = [ConsentState.Granted, ConsentState.Withdrawn],
        [ConsentState.Granted] = [ConsentState.Withdrawn, ConsentState.Expired],
        [ConsentState.Withdrawn] = [ConsentState.Pending],
        [ConsentState.Expired] = [ConsentState.Pending, ConsentState.Withdrawn],
    });
}
