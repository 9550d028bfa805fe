using CrmPlatform.Conformance.Annotated;
using CrmPlatform.Conformance.Reference;
using CrmPlatform.Conformance.Subgraph;
using CrmPlatform.Conformance.Uploading;
using CrmPlatform.Conformance.Workload;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Transport;

// /graphql serves the harness's reference schema, read from --schema; /annotated the same, inferred from annotated C#; /perf serves its benchmark workload.
// /uploads takes files; /federation serves the harness's subgraph of customers.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 64 << 20);
builder.Services.AddScoped<RequestCounter>();
var app = builder.Build();
app.UseWebSockets();

var http = new GraphQLHttp(new GraphQLHttpOptions
{
    SocketInitTimeout = TimeSpan.FromSeconds(1.5),
    EventStreams = new EventStreamOptions { Owner = context => context.Request.Headers.Authorization.ToString() },
});
if (app.Configuration["schema"] is { } path)
{
    var reference = new RequestExecutor(ReferenceSchema.Load(path), new ExecutorOptions());
    app.Map("/graphql", context => http.HandleAsync(context, reference, context.RequestServices));
}

var annotated = new RequestExecutor(AnnotatedSchema.Infer(), new ExecutorOptions());
app.Map("/annotated", context => http.HandleAsync(context, annotated, context.RequestServices));

var uploads = new RequestExecutor(UploadSchema.Infer(), new ExecutorOptions());
app.Map("/uploads", context => http.HandleAsync(context, uploads, context.RequestServices));

var subgraph = new RequestExecutor(SubgraphSchema.Infer(), new ExecutorOptions());
app.Map("/federation", context => http.HandleAsync(context, subgraph, context.RequestServices));

var workload = new RequestExecutor(WorkloadSchema.Create(), new ExecutorOptions());
app.Map("/perf", context => http.HandleAsync(context, workload, context.RequestServices));
app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"listening {string.Join(' ', app.Urls)} pid={Environment.ProcessId}"));
app.Run();
