namespace CrmPlatform.Packages.Verification;

/// <summary>What a module must not use: it would end or change the whole process, or keep the module from being unloaded.</summary>
/// <param name="Type">The type's full name; one that ends with a dot is a namespace.</param>
/// <param name="Member">The member's name; null for all of the type; one that ends with <c>*</c> is a beginning.</param>
/// <param name="Why">What it does to the host.</param>
/// <param name="Instead">What to do instead.</param>
/// <param name="InLibraries">Whether libraries that a module brings must not use it either.</param>
internal sealed record ForbiddenApi(string Type, string? Member, string Why, string Instead, bool InLibraries)
{
    /// <summary>Whether it keeps the module's code in memory for good, and neither owning nor sweeping it helps: a host refuses the module.</summary>
    public bool Leaks { get; init; }

    private const string Ends = "it ends the whole host";
    private const string Changes = "it changes the whole host";
    private const string Holds = "it keeps the module from being unloaded";
    private const string Throw = "Throw an exception";
    private const string LeaveOut = "Leave it to the host";

    public static IReadOnlyList<ForbiddenApi> All { get; } =
    [
        new("System.Environment", "Exit", Ends, Throw, true),
        new("System.Environment", "FailFast", Ends, Throw, true),
        new("System.Environment", "SetEnvironmentVariable", Changes, "Use settings of the module", false),
        new("System.Environment", "set_ExitCode", Changes, LeaveOut, true),
        new("System.Environment", "set_CurrentDirectory", Changes, "Use whole paths", true),
        new("System.IO.Directory", "SetCurrentDirectory", Changes, "Use whole paths", true),
        new("System.AppContext", "Set*", Changes, LeaveOut, false),
        new("System.AppDomain", "add_*", $"it hears of the whole host, and {Holds}", "Catch exceptions where they are thrown", false) { Leaks = true },
        new("System.AppDomain", "SetData", Changes, LeaveOut, false),
        new("System.Threading.ThreadPool", "Set*", Changes, "Use asynchronous calls", true),
        new("System.Runtime.GCSettings", "set_*", Changes, LeaveOut, false),
        new("System.Runtime.ExceptionServices.ExceptionHandling", null, Changes, LeaveOut, false),
        new("System.Threading.Tasks.TaskScheduler", "add_*", $"it hears of the whole host, and {Holds}", "Await the tasks that you start", false) { Leaks = true },
        new("System.Console", "add_CancelKeyPress", $"it hears of the whole host, and {Holds}", "Use the CancellationToken that you are given", false) { Leaks = true },
        new("System.Runtime.InteropServices.PosixSignalRegistration", null, Changes, "Use the CancellationToken that you are given", false),
        new("System.Globalization.CultureInfo", "set_Default*", Changes, "Give the culture to the method that needs it", false),
        new("System.Net.ServicePointManager", null, Changes, "Set it on your own HttpClient", false),
        new("System.Runtime.Loader.AssemblyLoadContext", null, "code that it loads does not go with the module", "Ship the assembly in the package", false),
        new("System.Reflection.Assembly", "LoadF*", "code that it loads does not go with the module", "Ship the assembly in the package", false),
        new("System.Reflection.Assembly", "UnsafeLoadFrom", "code that it loads does not go with the module", "Ship the assembly in the package", false),
        new("System.Threading.Thread", ".ctor", Holds, "Use a background job of the SDK or an asynchronous call", false),
        new("System.ComponentModel.TypeDescriptor", null, Holds, "Use the type's own members", false) { Leaks = true },
        new("System.ComponentModel.DataAnnotations.Validator", null, Holds, "Check values with a rule (Rules.Check)", false) { Leaks = true },
        new("Microsoft.CSharp.RuntimeBinder.", null, $"'dynamic' is used: {Holds}", "Use types, or JsonElement", false) { Leaks = true },
        new("System.Net.NetworkInformation.NetworkChange", "add_*", $"it hears of the whole host, and {Holds}", "Ask when you need to know", false) { Leaks = true },
        new("System.Diagnostics.ActivitySource", "AddActivityListener", $"it hears of the whole host, and {Holds}", "Leave listening to the host", false) { Leaks = true },
        new("System.Diagnostics.DiagnosticListener", "get_AllListeners", $"it hears of the whole host, and {Holds}", "Leave listening to the host", false) { Leaks = true },
        new("System.Diagnostics.Metrics.MeterListener", null, $"it hears of the whole host, and {Holds}", "Leave listening to the host", false) { Leaks = true },
        new("System.Diagnostics.Tracing.EventListener", null, $"it hears of the whole host, and {Holds}", "Leave listening to the host", false) { Leaks = true },
        new("System.Data.Common.DbProviderFactories", "RegisterFactory", Holds, "Make connections of the type that you need", false) { Leaks = true },
        new("System.Text.Encoding", "RegisterProvider", $"{Changes}, and {Holds}", "Ask the provider itself: CodePagesEncodingProvider.Instance.GetEncoding", false) { Leaks = true },
        new("System.Diagnostics.Metrics.Meter", "CreateObservable*", Holds, "Use an instrument that you write to", false) { Leaks = true },
        new("Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions", null, Holds, "Ask for IHttpClientFactory, which the host brings", false) { Leaks = true },
        new("Microsoft.Extensions.DependencyInjection.OptionsBuilderDataAnnotationsExtensions", null, Holds, "Check settings in code of your own", false) { Leaks = true },
        new("Microsoft.AspNetCore.Mvc.", null, Holds, "Offer GraphQL", false) { Leaks = true },
    ];

    public bool Matches(string type, string member) =>
        (Type.EndsWith('.') ? type.StartsWith(Type, StringComparison.Ordinal) : type == Type)
        && (Member is null || member == Member || (Member.EndsWith('*') && member.StartsWith(Member[..^1], StringComparison.Ordinal)));
}
