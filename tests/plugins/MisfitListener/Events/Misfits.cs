using CrmPlatform.Sdk.Events;

namespace MisfitListener.Events;

/// <summary>Handlers that cannot work.</summary>
public static class Misfits
{
    /// <summary>Handles a version that nobody publishes.</summary>
    [On("good-neighbour.remark-added", 2)]
    public static void HearTomorrow(EventEnvelope message)
    {
    }

    /// <summary>Reads a member that the event does not have.</summary>
    [On("good-neighbour.remark-added", 1)]
    public static void HearMore(RemarkWithAuthor remark)
    {
    }

    /// <summary>Handles every event about a customer without taking the envelope.</summary>
    [OnAbout("Customer")]
    public static void HearHalf(string message)
    {
    }
}
