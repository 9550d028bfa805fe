using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Communications;

/// <summary>What was said in a communication. It stands by itself, since not everybody who sees the one sees the other.</summary>
/// <remarks>It has its communication's id.</remarks>
public sealed class CommunicationBody : Entity
{
    internal CommunicationBody(Guid communicationId, Guid customerId, string content, BodyVisibility visibility)
    {
        Id = communicationId;
        CustomerId = customerId;
        Content = content;
        Visibility = visibility;
    }

    private CommunicationBody()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>What was said.</summary>
    [Personal(PersonalCategory.Content)]
    [Encrypted]
    public string Content { get; private set; } = "";

    /// <summary>Who sees it.</summary>
    public BodyVisibility Visibility { get; private set; }

    /// <summary>Changes who sees it.</summary>
    public void ShowTo(BodyVisibility visibility) => Visibility = visibility;
}
