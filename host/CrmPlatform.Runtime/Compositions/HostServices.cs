using CrmPlatform.Runtime.Compositions.Jobs;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Outbound;
using CrmPlatform.Runtime.Security;
using CrmPlatform.Runtime.Security.Audit;
using CrmPlatform.Runtime.Security.Privacy;
using CrmPlatform.Runtime.Security.Roles;
using CrmPlatform.Runtime.Settings;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>What the host lends to compositions; it outlives them.</summary>
/// <param name="Logging">The host's logging.</param>
/// <param name="Clock">The time.</param>
/// <param name="Platform">The platform's tables in tenants' databases.</param>
/// <param name="Access">Who may enter.</param>
/// <param name="TellExceptions">Whether clients are told the messages of unexpected exceptions.</param>
/// <param name="Limits">How much of the host a module may take.</param>
internal sealed record HostServices(ILoggerFactory Logging, TimeProvider Clock, PlatformDatabases Platform, TenantAccess Access, bool TellExceptions, ModuleLimits Limits)
{
    /// <summary>Whether clients may learn the schema.</summary>
    public bool TellSchema { get; init; } = true;

    /// <summary>What tenants have set for their modules.</summary>
    public SettingsCache Settings { get; } = new(Clock);

    /// <summary>The roles and teams of tenants.</summary>
    public RolesCache Roles { get; } = new(Clock);

    /// <summary>The audits of tenants.</summary>
    public required AuditTrail Audit { get; init; }

    /// <summary>Who was erased.</summary>
    public required IErasureList Erasures { get; init; }

    /// <summary>Whether an exception has its cause in a database that cannot be used for now.</summary>
    public Func<Exception, bool> IsUnavailable { get; init; } = static _ => false;

    /// <summary>By which modules call other servers.</summary>
    public OutboundClients Outbound { get; init; } = new(new OutboundOptions());

    /// <summary>Tells those who run jobs.</summary>
    public JobSignals Jobs { get; } = new();

    /// <summary>Watches the calls of modules.</summary>
    public CallWatch Watch { get; } = new(Limits, Logging.CreateLogger<CallWatch>());
}
