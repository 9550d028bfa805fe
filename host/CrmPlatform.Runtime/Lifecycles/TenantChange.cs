using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>A change of one module at one tenant, while it is made.</summary>
/// <param name="tenant">The tenant as the catalog has it.</param>
/// <param name="module">The module's id.</param>
/// <param name="journal">The journal.</param>
/// <param name="options">How long steps may take.</param>
/// <param name="log">Where the text of what failed is kept.</param>
internal sealed class TenantChange(TenantRow tenant, string module, LifecycleJournal journal, LifecycleOptions options, ILogger log)
{
    private readonly List<string> _steps = [];

    public TenantRow Tenant { get; } = tenant;

    public string Module { get; } = module;

    public TenantModuleRow? Row => Tenant.Modules.Find(m => m.ModuleId == Module);

    /// <summary>The steps that were taken.</summary>
    public IReadOnlyList<string> Steps => _steps;

    /// <summary>Takes a step: it is written down first, and broken off when it takes too long.</summary>
    /// <exception cref="LifecycleException">The step failed or took too long.</exception>
    public async Task<T> StepAsync<T>(string step, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        _steps.Add(step);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(options.StepLimit);
        try
        {
            // On the pool: what a module never returns from must not hold the one who waits.
            return await Task.Run(
                async () =>
                {
                    await journal.StepAsync(Tenant.Id, Module, step, deadline.Token);
                    await options.BeforeStep(step, deadline.Token);
                    return await work(deadline.Token);
                },
                deadline.Token).WaitAsync(deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw LifecycleErrors.TooSlow(Tenant.Id, Module, step, options.StepLimit);
        }
        catch (ModuleRefusedException exception)
        {
            throw LifecycleErrors.DoesNotHold([exception.Message]);
        }
        catch (Compositions.CompositionException exception)
        {
            throw LifecycleErrors.DoesNotHold(exception.Errors);
        }
        catch (Exception exception) when (exception is not LifecycleException and not OperationCanceledException)
        {
            var failure = LifecycleErrors.StepFailed(Tenant.Id, Module, step, exception);
            log.LogError(exception, "{Failure}", failure.Message);
            throw failure;
        }
    }

    /// <summary>Takes a step without a result.</summary>
    public Task StepAsync(string step, Func<CancellationToken, Task> work, CancellationToken cancellation) => StepAsync(
        step,
        async token =>
        {
            await work(token);
            return true;
        },
        cancellation);
}
