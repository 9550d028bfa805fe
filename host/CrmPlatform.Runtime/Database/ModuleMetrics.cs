using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using CrmPlatform.Sdk;

namespace CrmPlatform.Runtime.Database;

/// <summary>Measures what each module costs: the time of its calls, its statements and its failures. Labels name modules, never tenants or people.</summary>
internal static class ModuleMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "CrmPlatform.Modules";

    private const string Platform = "crm.platform";
    private static readonly Meter Meter = new(MeterName);
    private static readonly Histogram<double> Calls = Meter.CreateHistogram<double>("crm.module.call.duration", "s", "How long calls of modules take.");
    private static readonly Counter<long> Statements = Meter.CreateCounter<long>("crm.module.statements", null, "SQL statements of modules.");
    private static readonly Counter<long> Failures = Meter.CreateCounter<long>("crm.module.failures", null, "Calls of modules that failed unexpectedly.");

    // Weak: to remember what a module is must not keep its code loaded.
    private static readonly ConditionalWeakTable<Type, string> Modules = [];

    /// <summary>When a call began, if anybody wants to know how long it takes.</summary>
    public static long Now => Calls.Enabled ? Stopwatch.GetTimestamp() : 0;

    /// <summary>Notes a call that has ended.</summary>
    /// <param name="module">The module's id.</param>
    /// <param name="kind"><c>field</c>, <c>event</c> or <c>job</c>.</param>
    /// <param name="began">What <see cref="Now"/> was at its begin.</param>
    public static void Called(string module, string kind, long began)
    {
        if (began != 0)
        {
            Calls.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new("module", module), new("kind", kind));
        }
    }

    /// <summary>Notes a call that failed unexpectedly.</summary>
    public static void Failed(string module, string kind) => Failures.Add(1, new("module", module), new("kind", kind));

    /// <summary>Notes a statement of the module whose context it is.</summary>
    public static void Stated(Type context)
    {
        if (Statements.Enabled)
        {
            Statements.Add(1, new KeyValuePair<string, object?>("module", Modules.GetValue(context, static type => type.Assembly.GetCustomAttribute<CrmModuleAttribute>()?.Id ?? Platform)));
        }
    }
}
