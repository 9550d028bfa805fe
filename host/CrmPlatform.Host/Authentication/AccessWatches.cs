using CrmPlatform.Runtime.Security;

namespace CrmPlatform.Host.Authentication;

/// <summary>Watches connections that have no end of their own.</summary>
internal sealed class AccessWatches(CrmService service, TimeProvider clock, ILogger<AccessWatch> log)
{
    /// <summary>Watches a connection until the watch is disposed.</summary>
    /// <param name="http">The connection.</param>
    /// <param name="text">The key or token that opened it.</param>
    /// <param name="credential">What that said then.</param>
    public AccessWatch Begin(HttpContext http, string text, Credential credential) => new(http, service.Runtime.Access, text, credential, clock, log);
}
