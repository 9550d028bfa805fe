namespace CrmPlatform.Runtime.Security.Keys;

/// <summary>What a secret is for. One kind never stands for another.</summary>
internal enum SecretKind
{
    /// <summary>Lets a program in, for long.</summary>
    ApiKey,

    /// <summary>Lets a user in who has signed in, for minutes.</summary>
    Access,

    /// <summary>Gets the next pair of tokens, once.</summary>
    Refresh,

    /// <summary>Lets a user choose a password, once.</summary>
    Invitation,
}
