namespace CrmPlatform.Runtime.Security.Callers;

/// <summary>What kind of caller work runs for.</summary>
public enum CallerKind
{
    /// <summary>A person who signed in.</summary>
    User,

    /// <summary>A program with an API key.</summary>
    Key,

    /// <summary>The platform itself: an event handler, a job, a sample, a life cycle. It may do everything in its tenant.</summary>
    System,
}
