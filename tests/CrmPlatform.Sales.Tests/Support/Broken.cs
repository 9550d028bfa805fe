using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Tests.Support;

/// <summary>Catches what the caller could put right.</summary>
internal static class Broken
{
    /// <summary>Code and message, as the caller sees them.</summary>
    public static string By(Action act)
    {
        var error = Assert.ThrowsAny<UserErrorException>(act);
        return $"{error.Code} {error.Message}";
    }
}
