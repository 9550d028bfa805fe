using CrmPlatform.Sdk;

[assembly: CrmModule("test.misfit-schedules")]

namespace MisfitSchedules;

/// <summary>Has settings and jobs that no host can use.</summary>
public sealed class MisfitSchedulesModule : CrmModule;
