namespace CrmPlatform.Customers.Domain.Communications;

/// <summary>Who sees what was said in a communication. That it took place, everybody sees who sees the customer.</summary>
public enum BodyVisibility
{
    /// <summary>Whoever sees the customer.</summary>
    Everybody,

    /// <summary>Who logged it and who took part.</summary>
    Participants,

    /// <summary>Also the customer's owner, those above the owner in a team, and the customer's teams.</summary>
    OwnerAndTeam,
}
