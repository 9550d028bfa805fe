using CrmPlatform.Host;
using CrmPlatform.Host.Administration;
using CrmPlatform.Host.Authentication;
using CrmPlatform.Host.Demo;
using CrmPlatform.Host.Endpoints;
using CrmPlatform.Host.Metrics;
using CrmPlatform.Runtime.Tenancy;
using Microsoft.AspNetCore.Connections;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Configuration.AddCommandLine(args, HostSettings.Switches);
builder.WebHost.ConfigureKestrel(HostLimits.Apply);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(HostSettings.Read(builder.Configuration, builder.Environment));
builder.Services.AddSingleton<CrmService>();
builder.Services.AddHostedService(services => services.GetRequiredService<CrmService>());
builder.Services.AddSingleton<DemoTenants>();
builder.Services.AddSingleton<AccessWatches>();
builder.Services.AddSingleton(services => new TenantTurns(services.GetRequiredService<HostSettings>().Limits));
builder.Services.AddSingleton<GraphQLEndpoint>();
builder.Services.AddSingleton<SignInDoor>();
builder.Services.AddAnswerCompression();
builder.Services.AddSingleton<AdminDoor>();
builder.Services.AddSingleton(new HostMetrics());

var app = builder.Build();
app.UseResponseCompression();
app.UseWebSockets();
var graphiql = GraphiQLPage.In(app.Services.GetRequiredService<HostSettings>());
if (graphiql is not null)
{
    app.MapGet($"{GraphiQLPage.AssetsAddress}/{{{GraphiQLPage.AssetRouteValue}}}", graphiql.WriteAssetAsync);
}

var graphql = app.Services.GetRequiredService<GraphQLEndpoint>();
foreach (var address in (string[])["/graphql", $"/graphql/subgraphs/{{{GraphQLEndpoint.SubgraphRouteValue}}}"])
{
    app.Map(address, http => graphiql?.Wants(http.Request) is true ? graphiql.WriteAsync(http) : graphql.HandleAsync(http));
    app.MapGet($"{address}/schema.graphql", graphql.DownloadAsync);
}

app.MapGet("/health/live", HealthEndpoints.Live);
app.MapGet("/health/ready", HealthEndpoints.ReadyAsync);
app.MapAdministration();
app.MapAuthentication();
try
{
    await app.RunAsync();
    return 0;
}
catch (IOException exception) when (exception.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"CRM5001 The host did not start: {exception.Message.TrimEnd('.')}. End the program that listens there, or choose another address with --urls.");
    return 1;
}
catch (TenantException exception)
{
    // The operator's to put right: the sentence helps, the stack does not.
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
