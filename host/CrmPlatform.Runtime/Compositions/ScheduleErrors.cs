using CrmPlatform.Runtime.Loading;

namespace CrmPlatform.Runtime.Compositions;

/// <summary>What is wrong with modules' jobs, in words.</summary>
internal static class ScheduleErrors
{
    public const string ShapeCode = "CRM2201";
    public const string ScheduleCode = "CRM2202";
    public const string TwiceCode = "CRM2203";

    public static string IsNoJob(LoadedModule module, string member, string why) =>
        $"{ShapeCode} {member} of module {module} cannot run on a schedule: {why}. A job is a static method whose parameters are services and a CancellationToken.";

    public static string BadSchedule(LoadedModule module, string member, string why) =>
        $"{ScheduleCode} {member} of module {module} has a schedule that cannot be read: {why}";

    public static string NameTwice(LoadedModule module, string name, string one, string other) =>
        $"{TwiceCode} Module {module} has two jobs '{name}': {one} and {other}. Give one of them another name in [Schedule].";
}
