using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Jobs;
using CrmPlatform.Runtime.Lifecycles;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sdk.Testing;

/// <summary>A tenant of a test's host.</summary>
public sealed class TestTenant
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(new EnumNaming(), allowIntegerValues: false) },
    };

    private readonly CrmRuntime _runtime;
    private readonly Caller _caller;

    internal TestTenant(CrmRuntime runtime, string id)
        : this(runtime, id, Administrator("tester"))
    {
    }

    private TestTenant(CrmRuntime runtime, string id, Caller caller) => (_runtime, Id, _caller) = (runtime, id, caller);

    /// <summary>The tenant's id.</summary>
    public string Id { get; }

    /// <summary>How many SQL statements the last query or mutation ran.</summary>
    public int StatementCount { get; private set; }

    /// <summary>The same tenant, asked by another user, who is an administrator.</summary>
    /// <param name="caller">The caller's name. Default: tester.</param>
    public TestTenant As(string caller) => new(_runtime, Id, Administrator(caller));

    /// <summary>The same tenant, asked by another user.</summary>
    /// <param name="caller">The caller's name.</param>
    /// <param name="roles">The caller's roles.</param>
    public TestTenant As(string caller, IReadOnlyCollection<string> roles) => new(_runtime, Id, Caller.User(caller, caller, roles));

    /// <summary>Runs a query or mutation.</summary>
    /// <returns>The whole answer as JSON: <c>{"data":…}</c>.</returns>
    public Task<string> QueryAsync(string query) => QueryAsync(query, null);

    /// <summary>Runs a query or mutation.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">An object whose properties are the document's variables; null for none.</param>
    /// <returns>The whole answer as JSON: <c>{"data":…}</c>.</returns>
    public Task<string> QueryAsync(string query, object? variables) => QueryAsync(RequestOf(query, variables));

    /// <summary>Runs a query or mutation with files.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">An object whose properties are the document's variables, null where a file belongs.</param>
    /// <param name="files">The contents of the files by the paths of their variables, such as <c>input.file</c>.</param>
    /// <returns>The whole answer as JSON: <c>{"data":…}</c>.</returns>
    public Task<string> QueryAsync(string query, object? variables, IReadOnlyDictionary<string, byte[]> files) => QueryAsync(
        RequestOf(query, variables) with { Files = files.ToDictionary(f => f.Key, f => new UploadedFile(f.Key, null, f.Value.Length, () => new MemoryStream(f.Value)), StringComparer.Ordinal) });

    private async Task<string> QueryAsync(GraphQLRequest request)
    {
        var tenant = await GetAsync();
        await using var scope = tenant.BeginScope(_caller);
        using var result = await scope.Executor.ExecuteAsync(request, scope.Services, CancellationToken.None);
        StatementCount = scope.Session.StatementCount;
        var answer = new ArrayBufferWriter<byte>();
        result.WriteTo(answer);
        return Encoding.UTF8.GetString(answer.WrittenSpan);
    }

    /// <summary>Runs a query or mutation that must succeed.</summary>
    /// <returns>The answer's <c>data</c>.</returns>
    /// <exception cref="InvalidOperationException">The answer has errors.</exception>
    public async Task<JsonElement> AskAsync(string query, object? variables)
    {
        var answer = await QueryAsync(query, variables);
        var json = JsonDocument.Parse(answer).RootElement;
        return json.TryGetProperty("errors", out _) ? throw new InvalidOperationException(answer) : json.GetProperty("data");
    }

    /// <summary>Subscribes. What happens from now on is heard, before its handlers have had it.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">An object whose properties are the document's variables; null for none.</param>
    public async Task<TestSubscription> SubscribeAsync(string query, object? variables) => new((await GetAsync()).BeginScope(_caller), RequestOf(query, variables));

    /// <summary>Delivers the events that wait, and those that their handlers publish, until none is due.</summary>
    /// <returns>When the next retry is due, in UTC; null when nothing waits, so that every handler has had every event.</returns>
    public Task<DateTime?> DrainEventsAsync() => _runtime.DeliverEventsAsync(Id, CancellationToken.None);

    /// <summary>Runs a job now, due or not.</summary>
    /// <param name="name">The job's name, or the module's id and the name: <c>acme.loyalty expire-points</c>.</param>
    /// <exception cref="JobException">There is no such job, or it failed: the message says why.</exception>
    public Task<JobState> RunJobAsync(string name) => _runtime.RunJobAsync(Id, name, CancellationToken.None);

    /// <summary>The jobs of the tenant's modules: when they are due and how they ended.</summary>
    public Task<IReadOnlyList<JobState>> JobsAsync() => _runtime.ListJobsAsync(Id, CancellationToken.None);

    /// <summary>Fills the tenant with its modules' samples.</summary>
    /// <returns>The ids of the modules whose sample was added.</returns>
    public Task<IReadOnlyList<string>> AddSampleDataAsync() => _runtime.AddSampleDataAsync(Id, CancellationToken.None);

    /// <summary>The tenant's GraphQL schema in the schema definition language.</summary>
    public async Task<string> SchemaAsync()
    {
        await using var scope = (await GetAsync()).BeginScope(_caller);
        return SchemaPrinter.Print(scope.Executor.Schema);
    }

    /// <summary>The same without what the platform itself adds.</summary>
    internal async Task<string> ModulesSchemaAsync()
    {
        await using var scope = (await GetAsync()).BeginScope(_caller);
        return SchemaAddition.OfModules(scope.Executor.Schema);
    }

    /// <summary>The modules that the tenant enabled and does not have: id and reason.</summary>
    public async Task<IReadOnlyDictionary<string, string>> LeftOutAsync() => (await GetAsync()).LeftOut;

    /// <summary>Puts a module into service in its newest version that fits.</summary>
    public Task EnableAsync(string module) => ChangeAsync(module, ModuleAction.Enable, null);

    /// <summary>Puts a module into service.</summary>
    public Task EnableAsync(string module, string version) => ChangeAsync(module, ModuleAction.Enable, version);

    /// <summary>Takes a module out of service. Its data is kept.</summary>
    public Task DisableAsync(string module) => ChangeAsync(module, ModuleAction.Disable, null);

    /// <summary>Goes to another version of a module while the one before serves.</summary>
    public Task UpgradeAsync(string module, string version) => ChangeAsync(module, ModuleAction.Upgrade, version);

    /// <summary>Goes back to the version before the last upgrade.</summary>
    public Task RollBackAsync(string module) => ChangeAsync(module, ModuleAction.Rollback, null);

    /// <summary>How many rows each table of a module has, by the table's name with its prefix or schema.</summary>
    public async Task<IReadOnlyDictionary<string, long>> RowCountsAsync(string module) =>
        await TableNames.CountAsync(await GetAsync(), $"{module.Replace('.', '_').Replace('-', '_')}_");

    internal async Task<IReadOnlyList<string>> TablesAsync() => await TableNames.ReadAsync(await GetAsync());

    private static GraphQLRequest RequestOf(string query, object? variables) =>
        new() { Query = query, Variables = variables is null ? default : JsonSerializer.SerializeToElement(variables, variables.GetType(), Json) };

    private static Caller Administrator(string name) => Caller.User(name, name, [RoleNames.Administrator]);

    private Task ChangeAsync(string module, ModuleAction action, string? version) =>
        _runtime.Lifecycle.ChangeAsync(Id, module, action, version, isDryRun: false, CancellationToken.None);

    private Task<Tenant> GetAsync() => _runtime.GetTenantAsync(Id, CancellationToken.None);

    private sealed class EnumNaming : JsonNamingPolicy
    {
        public override string ConvertName(string name) => EnumNames.ToGraphQL(name);
    }
}
