using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Runtime.Compositions.Jobs;

/// <summary>What is wrong with jobs that modules start, in words.</summary>
internal static class ModuleJobErrors
{
    public const string ShapeCode = "CRM2204";
    public const string TwiceCode = "CRM2205";

    public static string IsNoJob(LoadedModule module, string member, string why) =>
        $"{ShapeCode} {member} of module {module} cannot be started as a job: {why}. A [Job] is a static method whose first parameter is a record of its own and whose others are services and a CancellationToken.";

    public static string NameTwice(LoadedModule module, string name, string one, string other) =>
        $"{TwiceCode} Module {module} has two jobs '{name}': {one} and {other}. Give one of them another name in [Job].";

    public static string OrderTwice(LoadedModule module, string order, string one, string other) =>
        $"{TwiceCode} Module {module} has two jobs that take the order '{order}': {one} and {other}. Give one of them a record of its own.";

    public static InvalidOperationException NoJobTakes(Type order) =>
        new($"No job takes the order '{order.Name}'. Write a static method with [Job(\"name\")] whose first parameter is '{order.Name}'.");

    public static InvalidOperationException NothingToStartWith(ModuleJob job) =>
        new($"The job '{job}' was not started: a job is started together with changes. Start it in a mutation, an event handler or a job, not in a query.");

    public static InvalidOperationException NoJobRuns() =>
        new("'IJobRun' was asked for outside a job. Only what runs for a method with [Job] has it.");
}
