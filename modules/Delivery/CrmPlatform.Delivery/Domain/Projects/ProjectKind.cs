namespace CrmPlatform.Delivery.Domain.Projects;

/// <summary>For whom a project is done, and by whom.</summary>
public enum ProjectKind
{
    /// <summary>For the company itself.</summary>
    Internal,

    /// <summary>For a customer.</summary>
    External,

    /// <summary>By a third party, for the company or a customer.</summary>
    ThirdParty,
}
