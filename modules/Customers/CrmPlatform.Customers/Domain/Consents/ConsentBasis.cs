namespace CrmPlatform.Customers.Domain.Consents;

/// <summary>How somebody has agreed.</summary>
public enum ConsentBasis
{
    /// <summary>On paper or by e-mail; the evidence says where it is kept.</summary>
    Written,

    /// <summary>Aloud; the evidence says to whom and when.</summary>
    Spoken,

    /// <summary>In a form, without being asked again.</summary>
    Form,

    /// <summary>In a form, and once more by what was sent to the address.</summary>
    DoubleOptIn,
}
