using CrmPlatform.Host.Administration;
using CrmPlatform.Host.Demo;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Host;

/// <summary>Starts the platform before the server listens, warms it up after, and ends it last.</summary>
internal sealed class CrmService(
    HostSettings settings, DemoTenants demo, TimeProvider clock, ILoggerFactory logging, IHostApplicationLifetime lifetime) : BackgroundService
{
    private static readonly TimeSpan Tending = TimeSpan.FromMinutes(5);
    private CrmRuntime? _runtime;

    /// <summary>The platform. It is there as soon as the server listens.</summary>
    public CrmRuntime Runtime => _runtime ?? throw new InvalidOperationException("The platform has not been started.");

    /// <summary>How many tenants cannot be served; null until the warm-up has ended.</summary>
    public int? TenantsNotReady { get; private set; }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        StrayExceptions.Contain(logging.CreateLogger(typeof(StrayExceptions).FullName!));
        _runtime = await CrmRuntime.StartAsync(settings.Runtime, clock, logging, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_runtime is not null)
        {
            await _runtime.DisposeAsync();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await PrepareAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host ends before it was ready.
        }
    }

    private async Task PrepareAsync(CancellationToken stoppingToken)
    {
        await Started(stoppingToken);
        await Runtime.Lifecycle.ResumeAsync(stoppingToken);
        if (settings.Demo is null && !await Runtime.Administrators.AnyAsync(stoppingToken))
        {
            AdministratorGreeting.Write(Console.Out, await Runtime.Administrators.AddAsync("first", stoppingToken));
        }

        var tenants = settings.Demo is { } wanted ? await demo.PrepareAsync(Runtime, wanted, settings.Runtime.DataPath, stoppingToken) : null;
        TenantsNotReady = (await Runtime.WarmUpAsync(stoppingToken)).Count;
        Runtime.NoteReady();
        if (tenants is not null)
        {
            DemoGreeting.Write(Console.Out, tenants, settings.Demo!);
        }

        await TendAsync(stoppingToken);
    }

    // What waits for a time: the end of windows in which tenants can be rolled back.
    private async Task TendAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tending, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Runtime.Lifecycle.FinishDueAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logging.CreateLogger<CrmService>().LogError(exception, "Upgrades were not finished; it is tried again in {Minutes} minutes.", Tending.TotalMinutes);
            }
        }
    }

    private Task Started(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(started.SetResult);
        return started.Task.WaitAsync(cancellation);
    }
}
