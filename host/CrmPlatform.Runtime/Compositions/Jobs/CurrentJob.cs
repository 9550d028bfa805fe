using CrmPlatform.Sdk.Jobs;

namespace CrmPlatform.Runtime.Compositions.Jobs;

/// <summary>The job that a scope runs. Filled when the run begins.</summary>
internal sealed class CurrentJob
{
    private IJobRun? _run;

    public IJobRun Run
    {
        get => _run ?? throw ModuleJobErrors.NoJobRuns();
        set => _run = value;
    }
}
