using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Customers.Domain.Communications;

/// <summary>Somebody who took part in a communication.</summary>
public sealed class CommunicationParticipant : Entity
{
    internal CommunicationParticipant(Guid communicationId, string name, Guid? contactId, string? user)
    {
        Sdk.Rules.Check(new NameMustBeGiven(name));
        CommunicationId = communicationId;
        Name = Text.Clean(name, "participants", 200)!;
        ContactId = contactId;
        User = Text.Clean(user, "participants", 200);
    }

    private CommunicationParticipant()
    {
    }

    /// <summary>The communication.</summary>
    public Guid CommunicationId { get; private set; }

    /// <summary>The person's name.</summary>
    [Personal(PersonalCategory.Identity)]
    public string Name { get; private set; } = "";

    /// <summary>The contact that the person is; null for others.</summary>
    public Guid? ContactId { get; private set; }

    /// <summary>The name of the user of ours that the person is; null for others. A participant sees what was said.</summary>
    public string? User { get; private set; }
}
