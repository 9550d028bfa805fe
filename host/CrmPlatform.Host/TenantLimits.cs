namespace CrmPlatform.Host;

/// <summary>How much of the host one tenant's requests may take: the section <c>Crm:Limits</c> of the configuration.</summary>
internal record TenantLimits
{
    /// <summary>How many queries and mutations of a tenant run at once. Default: as many as the machine has processors.</summary>
    public int Concurrency { get; init; } = Environment.ProcessorCount;

    /// <summary>How many more of them wait for their turn; what comes beyond is refused. Default: 256.</summary>
    public int Queue { get; init; } = 256;

    /// <summary>How many a tenant may send in a second, over time; 0 for any number. Default: 0.</summary>
    public int RequestsPerSecond { get; init; }

    /// <summary>How many a tenant may send at once before that rate holds. Default: 10 times the rate.</summary>
    public int Burst { get; init; }
}
