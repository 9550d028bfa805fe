using CrmPlatform.Packages.Tests.Support;

namespace CrmPlatform.Packages.Tests.Verification;

/// <summary>What ends or changes the host, and what keeps a module from being unloaded.</summary>
public sealed class ForbiddenApiTests
{
    [Theory]
    [InlineData("Environment.Exit(1);", "System.Environment.Exit", "it ends the whole host. Throw an exception.")]
    [InlineData("Environment.FailFast(\"x\");", "System.Environment.FailFast", "it ends the whole host. Throw an exception.")]
    [InlineData("Environment.SetEnvironmentVariable(\"a\", \"b\");", "System.Environment.SetEnvironmentVariable", "it changes the whole host. Use settings of the module.")]
    [InlineData("System.IO.Directory.SetCurrentDirectory(\"/\");", "System.IO.Directory.SetCurrentDirectory", "it changes the whole host. Use whole paths.")]
    [InlineData("AppContext.SetSwitch(\"a\", true);", "System.AppContext.SetSwitch", "it changes the whole host. Leave it to the host.")]
    [InlineData("AppDomain.CurrentDomain.UnhandledException += (_, _) => { };", "System.AppDomain.add_UnhandledException", "it hears of the whole host, and it keeps the module from being unloaded. Catch exceptions where they are thrown.")]
    [InlineData("TaskScheduler.UnobservedTaskException += (_, _) => { };", "System.Threading.Tasks.TaskScheduler.add_UnobservedTaskException", "it hears of the whole host, and it keeps the module from being unloaded. Await the tasks that you start.")]
    [InlineData("ThreadPool.SetMaxThreads(1, 1);", "System.Threading.ThreadPool.SetMaxThreads", "it changes the whole host. Use asynchronous calls.")]
    [InlineData("System.Runtime.GCSettings.LatencyMode = System.Runtime.GCLatencyMode.LowLatency;", "System.Runtime.GCSettings.set_LatencyMode", "it changes the whole host. Leave it to the host.")]
    [InlineData("System.Globalization.CultureInfo.DefaultThreadCurrentCulture = null;", "System.Globalization.CultureInfo.set_DefaultThreadCurrentCulture", "it changes the whole host. Give the culture to the method that needs it.")]
    [InlineData("Console.CancelKeyPress += (_, _) => { };", "System.Console.add_CancelKeyPress", "it hears of the whole host, and it keeps the module from being unloaded. Use the CancellationToken that you are given.")]
    [InlineData("new Thread(() => { }).Start();", "System.Threading.Thread..ctor", "it keeps the module from being unloaded. Use a background job of the SDK or an asynchronous call.")]
    [InlineData("System.ComponentModel.TypeDescriptor.GetConverter(typeof(int));", "System.ComponentModel.TypeDescriptor.GetConverter", "it keeps the module from being unloaded. Use the type's own members.")]
    [InlineData("System.Reflection.Assembly.LoadFrom(\"x\");", "System.Reflection.Assembly.LoadFrom", "code that it loads does not go with the module. Ship the assembly in the package.")]
    [InlineData("new System.Diagnostics.Metrics.Meter(\"x\").CreateObservableGauge(\"y\", () => 1);", "System.Diagnostics.Metrics.Meter.CreateObservableGauge", "it keeps the module from being unloaded. Use an instrument that you write to.")]
    public void Use_OfForbiddenMember_IsNamedWithTheReason(string statement, string member, string why) => Assert.Equal(
        $"CRM1504 'Acme.Use.Now' of 'Planted' uses '{member}': {why}",
        Assert.Single(Verified.Problems(CompiledModule.Package($"namespace Acme {{ public static class Use {{ public static void Now() {{ {statement} }} }} }}"))));

    [Fact]
    public void Use_OfDynamic_IsNamed() => Assert.Contains(
        "'dynamic' is used: it keeps the module from being unloaded. Use types, or JsonElement.",
        Assert.Single(Verified.Problems(CompiledModule.Package("public static class Use { public static object Now(dynamic x) => x.Name; }"))), StringComparison.Ordinal);

    [Fact]
    public void Use_InLambdaOfAsyncMethod_NamesTheMethodThatWasWritten() => Assert.StartsWith(
        "CRM1504 'Use.NowAsync' of 'Planted' uses 'System.Environment.Exit'",
        Assert.Single(Verified.Problems(CompiledModule.Package("public static class Use { public static async Task NowAsync() { await Task.Run(() => Environment.Exit(0)); } }"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("System.Net.NetworkInformation.NetworkChange.NetworkAddressChanged += (_, _) => { };", "System.Net.NetworkInformation.NetworkChange.add_NetworkAddressChanged")]
    [InlineData("System.Diagnostics.ActivitySource.AddActivityListener(new());", "System.Diagnostics.ActivitySource.AddActivityListener")]
    [InlineData("_ = System.Diagnostics.DiagnosticListener.AllListeners;", "System.Diagnostics.DiagnosticListener.get_AllListeners")]
    [InlineData("new System.Diagnostics.Metrics.MeterListener().Start();", "System.Diagnostics.Metrics.MeterListener..ctor")]
    [InlineData("System.Data.Common.DbProviderFactories.RegisterFactory(\"x\", \"y\");", "System.Data.Common.DbProviderFactories.RegisterFactory")]
    [InlineData("System.Text.Encoding.RegisterProvider(null!);", "System.Text.Encoding.RegisterProvider")]
    [InlineData("System.ComponentModel.DataAnnotations.Validator.ValidateObject(1, null!);", "System.ComponentModel.DataAnnotations.Validator.ValidateObject")]
    [InlineData("System.ComponentModel.TypeDescriptor.GetConverter(typeof(int));", "System.ComponentModel.TypeDescriptor.GetConverter")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => { };", "System.AppDomain.add_ProcessExit")]
    [InlineData("TaskScheduler.UnobservedTaskException += (_, _) => { };", "System.Threading.Tasks.TaskScheduler.add_UnobservedTaskException")]
    [InlineData("Console.CancelKeyPress += (_, _) => { };", "System.Console.add_CancelKeyPress")]
    [InlineData("new System.Diagnostics.Metrics.Meter(\"x\").CreateObservableGauge(\"y\", () => 1);", "System.Diagnostics.Metrics.Meter.CreateObservableGauge")]
    public void Missing_MemberThatHoldsTheModule_IsRefusedByHostsToo(string statement, string member)
    {
        var package = CompiledModule.Package($"namespace Acme {{ public static class Use {{ public static void Now() {{ {statement} }} }} }}");

        Assert.StartsWith($"CRM1504 'Acme.Use.Now' of 'Planted' uses '{member}': ", Assert.Single(Verified.Missing(package)), StringComparison.Ordinal);
        Assert.Equal(Verified.Missing(package), Verified.Problems(package));
    }

    [Fact]
    public void Missing_ListenerOfAllEvents_IsRefusedByHostsToo() => Assert.StartsWith(
        "CRM1504 'Heard..ctor' of 'Planted' uses 'System.Diagnostics.Tracing.EventListener..ctor': ",
        Assert.Single(Verified.Missing(CompiledModule.Package("public sealed class Heard : System.Diagnostics.Tracing.EventListener;"))), StringComparison.Ordinal);

    [Fact]
    public void Missing_DynamicIsUsed_IsRefusedByHostsToo() => Assert.Contains(
        "'dynamic' is used",
        Assert.Single(Verified.Missing(CompiledModule.Package("public static class Use { public static object Now(dynamic x) => x.Name; }"))), StringComparison.Ordinal);

    // A host does not refuse it: it is the author's and the operator's decision.
    [Fact]
    public void Missing_ForbiddenMemberIsUsed_IsNothing() => Assert.Empty(
        Verified.Missing(CompiledModule.Package("public static class Use { public static void Now() => Environment.Exit(0); }")));
}
