namespace CrmPlatform.Customers.Domain.Requests;

/// <summary>What a person asks of us about what we know of them.</summary>
public enum RequestKind
{
    /// <summary>To be told what we know.</summary>
    Access,

    /// <summary>To get it in a form for another system.</summary>
    Portability,

    /// <summary>To put it right.</summary>
    Rectification,

    /// <summary>To keep it and not use it.</summary>
    Restriction,

    /// <summary>Not to use it for a purpose.</summary>
    Objection,

    /// <summary>To forget it.</summary>
    Erasure,
}
