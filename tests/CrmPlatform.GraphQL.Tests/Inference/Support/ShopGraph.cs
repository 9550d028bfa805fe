using System.Buffers;
using System.Text;
using System.Text.Json;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference;
using CrmPlatform.GraphQL.Tests.Inference.Support.Shop;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.GraphQL.Tests.Inference.Support;

/// <summary>A shop of two owners on a real database, which writes down every statement.</summary>
public sealed class ShopGraph : IDisposable
{
    private static readonly Lazy<Schema> Made = new(() => Infer([Customers, Orders]));

    private readonly SqliteConnection? _connection;
    private readonly ServiceProvider _services;
    private readonly RequestExecutor _executor;

    public ShopGraph(string provider = "sqlite", Schema? schema = null)
    {
        if (provider == "sqlite")
        {
            _connection = new SqliteConnection("Data Source=:memory:");
            _connection.Open();
        }

        var postgres = _connection is null ? $"{PostgreSqlServer.Shared.ConnectionString};Database={PostgreSqlServer.Shared.NextDatabase()}" : null;
        _services = new ServiceCollection()
            .AddDbContext<ShopContext>(o => (_connection is null ? o.UseNpgsql(postgres) : o.UseSqlite(_connection)).LogTo(Keep, [RelationalEventId.CommandExecuted]))
            .AddScoped<IQueryRunner, EfQueryRunner>()
            .AddScoped<EfUnitOfWork>()
            .AddScoped<IUnitOfWork>(s => s.GetRequiredService<EfUnitOfWork>())
            .AddSingleton(Work)
            .BuildServiceProvider();
        _executor = new RequestExecutor(schema ?? Made.Value, new ExecutorOptions());
        using var scope = _services.CreateScope();
        scope.ServiceProvider.GetRequiredService<ShopContext>().Database.EnsureCreated();
        Statements.Clear();
    }

    /// <summary>The statements since the last request began.</summary>
    public List<string> Statements { get; } = [];

    /// <summary>What the unit of work was asked.</summary>
    public List<string> Work { get; } = [];

    /// <summary>What the next commit throws.</summary>
    public Exception? FailCommit { get; set; }

    public static Schema Schema => Made.Value;

    public static InferenceSource Customers => Source(
        "shop.customers", typeof(Customer), typeof(CustomerTier), typeof(CustomerQueries), typeof(LatestQueries), typeof(CustomerType), typeof(CustomerMutations));

    public static InferenceSource Orders => Source(
        "shop.orders", typeof(Order), typeof(OrderLine), typeof(OrderQueries), typeof(OrderType), typeof(OrderLineType), typeof(CustomerOrders),
        typeof(Payment), typeof(PaymentQueries), typeof(PaymentType), typeof(CustomerPayments), typeof(CustomerRef), typeof(NamedCustomerRef));

    public static InferenceSource Source(string owner, params Type[] types) =>
        new(owner, types, XmlDescriptions.Read(File.OpenRead(Path.ChangeExtension(typeof(ShopGraph).Assembly.Location, ".xml"))));

    public void Add(params object[] records)
    {
        using var scope = _services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ShopContext>();
        db.AddRange(records);
        db.SaveChanges();
    }

    public async Task<string> QueryAsync(string query, object? variables = null)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<EfUnitOfWork>().FailCommit = FailCommit;
        Statements.Clear();
        var request = new GraphQLRequest { Query = query, Variables = JsonSerializer.SerializeToElement(variables ?? new { }) };
        using var result = await _executor.ExecuteAsync(request, scope.ServiceProvider, CancellationToken.None);
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public void Dispose()
    {
        if (_connection is null)
        {
            using var scope = _services.CreateScope();
            scope.ServiceProvider.GetRequiredService<ShopContext>().Database.EnsureDeleted();
        }

        _services.Dispose();
        _connection?.Dispose();
    }

    public static Schema Infer(InferenceSource[] sources, SubgraphOptions? subgraph = null, Schema? whole = null) => new SchemaInference(
        sources,
        new InferenceOptions
        {
            IsService = t => t == typeof(ShopContext),
            Subgraph = subgraph,
            Foreign = whole is null ? null : name => whole.FindType(name) as ObjectType,
        }).Infer();

    private void Keep(string message)
    {
        var start = message.IndexOf("SELECT", StringComparison.Ordinal);
        if (start >= 0)
        {
            Statements.Add(message[start..].ReplaceLineEndings(" "));
        }
    }
}
