using CrmPlatform.Runtime.Events;
using CrmPlatform.Runtime.Jobs;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Outbound;
using CrmPlatform.Runtime.Recovery;
using CrmPlatform.Runtime.Security;

namespace CrmPlatform.Runtime.Hosting;

/// <summary>Where a host finds its modules and keeps its data.</summary>
public sealed class CrmOptions
{
    /// <summary>The folders that hold modules.</summary>
    public required IReadOnlyList<string> ModulePaths { get; init; }

    /// <summary>The folder for the host's own files; SQLite databases stand here.</summary>
    public required string DataPath { get; init; }

    /// <summary>The provider of the catalog and of new tenants: <c>sqlite</c>, <c>postgresql</c> or <c>sqlserver</c>. Default: <c>sqlite</c>.</summary>
    public string Provider { get; init; } = "sqlite";

    /// <summary>The server's connection string, without a database. Not used by SQLite.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>What the names of the host's databases begin with on a server that holds others. Default: <c>crm_</c>. Not used by SQLite.</summary>
    public string DatabasePrefix { get; init; } = "crm_";

    /// <summary>Whether clients are told the messages of unexpected exceptions. Default: no.</summary>
    public bool TellExceptions { get; init; }

    /// <summary>Whether clients may read the schema, are offered names that are like theirs, and may send long documents. Default: yes.</summary>
    public bool TellSchema { get; init; } = true;

    /// <summary>Whether a tenant is served by nothing but the versions and contents that it is locked to. Default: no; modules in folders are rebuilt while they are developed.</summary>
    public bool RequireLock { get; init; }

    /// <summary>How much of the host a module may take.</summary>
    public ModuleLimits Limits { get; init; } = new();

    /// <summary>How modules are upgraded and given up.</summary>
    public LifecycleOptions Lifecycle { get; init; } = new();

    /// <summary>How events are delivered.</summary>
    public EventOptions Events { get; init; } = new();

    /// <summary>Whether events are delivered in the background. A test delivers them itself. Default: yes.</summary>
    public bool DeliverEvents { get; init; } = true;

    /// <summary>How long the platform keeps what it has done.</summary>
    public RetentionOptions Retention { get; init; } = new();

    /// <summary>How far modules may reach out of the host.</summary>
    public OutboundOptions Outbound { get; init; } = new();

    /// <summary>How jobs are run.</summary>
    public JobOptions Jobs { get; init; } = new();

    /// <summary>Whether jobs are run in the background when they are due. A test runs them itself. Default: yes.</summary>
    public bool RunJobs { get; init; } = true;

    /// <summary>How long what lets callers in holds.</summary>
    public SecurityOptions Security { get; init; } = new();

    /// <summary>Is told each step of the host's own life before it is taken; tests break hosts off here.</summary>
    internal Action<string> BeforeStep { get; init; } = static _ => { };

    internal bool IsFile => string.Equals(Provider, "sqlite", StringComparison.OrdinalIgnoreCase);

    internal string DatabaseOf(string name) => IsFile ? name : $"{DatabasePrefix}{name}";
}
