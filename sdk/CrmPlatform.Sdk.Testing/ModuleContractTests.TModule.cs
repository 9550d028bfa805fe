using System.Reflection;
using CrmPlatform.Runtime.Loading;
using NuGet.Versioning;
using Xunit;

namespace CrmPlatform.Sdk.Testing;

/// <summary>What every module owes its hosts. Derive one class from it in the module's tests.</summary>
/// <remarks>
/// The tests load the packed module, as a host does: build the module before them. What the module adds to GraphQL is
/// compared with the file <c>GraphQL/schema.snap</c> beside the tests' assembly; copy it there from the test project.
/// </remarks>
/// <typeparam name="TModule">The module's class.</typeparam>
public abstract class ModuleContractTests<TModule>
    where TModule : CrmModule
{
    private const string Snapshot = "GraphQL/schema.snap";
    private static readonly string[] PlatformPrefixes = ["crm_platform_", "__EFMigrations"];

    private ModuleUnderTest? _module;

    /// <summary>The folders that hold the packed modules. Default: the <c>modules</c> folder of the build's artifacts.</summary>
    protected virtual IReadOnlyList<string> ModulePaths => [PackedModules.DefaultPath];

    /// <summary>The database provider's name. Default: <c>sqlite</c>. A derived class runs all tests on another one.</summary>
    protected virtual string Provider => "sqlite";

    /// <summary>The server's connection string without a database, where the provider has servers. Default: none.</summary>
    protected virtual string? ConnectionString => null;

    private ModuleUnderTest Module => _module ??= new(
        typeof(TModule).Assembly.GetCustomAttribute<CrmModuleAttribute>()!.Id, ModulePaths, Provider, ConnectionString);

    private string Id => Module.Id;

    /// <summary>The module runs with what it requires and nothing else.</summary>
    [Fact]
    public async Task Load_WithWhatItRequiresOnly_IsServed()
    {
        await using var host = await Module.StartAsync([.. Module.Required(), Id]);

        Assert.DoesNotContain(host.Refused, r => r.Module == Id);
        Assert.Empty(await host.Tenant("a").LeftOutAsync());
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await host.Tenant("a").QueryAsync("{ __typename }"));
    }

    /// <summary>An empty database gets the module's tables, and only tables of its own.</summary>
    [Fact]
    public async Task Migrate_EmptyDatabase_MakesTablesOfItsOwnOnly()
    {
        await using var with = await Module.StartAsync([.. Module.Required(), Id]);
        var before = await TablesWithoutAsync();

        var added = (await with.Tenant("a").TablesAsync()).Except(before, StringComparer.Ordinal);

        Assert.Empty(await with.Tenant("a").LeftOutAsync());
        Assert.DoesNotContain(added, t => !PlatformPrefixes.Append(Module.TablePrefix).Any(p => t.StartsWith(p, StringComparison.Ordinal)));
    }

    /// <summary>The module's sample can be added, its events can be delivered, and one tenant's records are not another's.</summary>
    [Fact]
    public async Task Sample_AddedToOneTenant_IsDeliveredOnce()
    {
        await using var host = await Module.StartAsync([.. Module.Required(), Id]);
        var tenant = host.Tenant("a");

        var first = await tenant.AddSampleDataAsync();
        var second = await tenant.AddSampleDataAsync();

        Assert.Equal(first.Distinct(), first);
        Assert.Empty(second);
        Assert.Null(await tenant.DrainEventsAsync());
    }

    /// <summary>The GraphQL that the module adds to what it requires is the one that was approved.</summary>
    [Fact]
    public async Task Schema_WithWhatItRequires_IsTheApprovedOne()
    {
        var schema = SchemaAddition.Of(await SchemaAsync([.. Module.Required(), Id]), await SchemaAsync(Module.Required()));
        var approved = Path.Combine(AppContext.BaseDirectory, Snapshot);
        var received = Path.ChangeExtension(approved, ".received");
        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        await File.WriteAllTextAsync(received, schema);

        var same = File.Exists(approved) && SchemaAddition.Ordered(await File.ReadAllTextAsync(approved)) == schema;

        Assert.True(same, $"The GraphQL of module '{Id}' differs from '{Snapshot}' of the test project. If the change is wanted, copy '{received}' over it.");
    }

    /// <summary>A host with another SDK refuses the module and says why.</summary>
    [Fact]
    public void Check_OtherSdk_RefusesWithReason()
    {
        var other = new SdkVersion(new NuGetVersion(SdkVersion.Current.Number.Major + 50, 0, 0));

        var refused = ModuleFolder.At(ModulePaths).Discover().Check(other).Refused;

        Assert.Contains(refused, r => r.Module == Id && r.Code == "CRM1004");
    }

    private async Task<string> SchemaAsync(IReadOnlyList<string> modules)
    {
        if (modules.Count == 0)
        {
            return "";
        }

        await using var host = await Module.StartAsync(modules);
        return await host.Tenant("a").ModulesSchemaAsync();
    }

    // Without any module no tenant is served, so that a module that requires none begins with nothing.
    private async Task<IReadOnlyList<string>> TablesWithoutAsync()
    {
        if (Module.Required() is not { Count: > 0 } required)
        {
            return [];
        }

        await using var host = await Module.StartAsync(required);
        return await host.Tenant("a").TablesAsync();
    }
}
