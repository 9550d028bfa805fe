using System.Text.Json.Nodes;
using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Csv;
using CrmPlatform.Cli.Endpoint;
using CrmPlatform.Cli.Import;
using CrmPlatform.Cli.Mapping;
using CrmPlatform.Cli.Terminal;

namespace CrmPlatform.Cli.Commands;

/// <summary><c>crm import</c>.</summary>
internal static class ImportCommand
{
    private static readonly string[] Options =
    [
        .. EndpointAddress.Options, "mapping", "mutation", "column", "constant", "delimiter", "encoding", "null", "keep-last", "batch", "show-failures",
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var arguments = Arguments.Parse(args, Options, ["dry-run"]);
        var path = arguments.Files is [var only] ? only : throw CommandLineErrors.FileCount(arguments.Files.Count);
        var mapping = Mapping(arguments);
        var dryRun = arguments.Has("dry-run");
        var batch = arguments.Number("batch", 50, 1, 1000);
        var shown = arguments.Number("show-failures", 50, 0, int.MaxValue);

        // Once through the whole file before anything is sent: bytes that are no text, or a quote that is never closed, end it here.
        var total = SourceFile.Count(path, mapping.Format);
        using var client = new GraphQLClient(EndpointAddress.From(arguments), dryRun);
        using var file = SourceFile.Open(path, mapping.Format);
        var schema = EndpointSchema.Read(await client.AskAsync(EndpointSchema.Query, new JsonObject(), "the question for its schema", cancellation));
        var plan = ImportPlan.Create(mapping, schema, file, Path.GetDirectoryName(Path.GetFullPath(path))!);

        var view = new ImportView(errors, !Console.IsErrorRedirected && ReferenceEquals(errors, Console.Error), shown, TimeProvider.System);
        var summary = await new Importer(client, file, total, plan, batch, dryRun, view, TimeProvider.System).RunAsync(cancellation);
        view.End();
        output.WriteLine($"{file.Name}: {summary}");
        return summary.Failed == 0 ? ExitCodes.Success : ExitCodes.RowsFailed;
    }

    // Options go before the mapping file, so that one mapping serves files that are written differently.
    private static ImportMapping Mapping(Arguments arguments)
    {
        var mapping = arguments.Get("mapping") is { } file
            ? MappingFile.Read(file)
            : MappingFile.FromOptions(
                arguments.Get("mutation") ?? throw CommandLineErrors.OptionMissing("mapping", "say how rows become mutations, or give '--mutation' and '--column'"),
                arguments.Pairs("column"),
                arguments.Pairs("constant"));
        return mapping with
        {
            Delimiter = arguments.Get("delimiter") ?? mapping.Delimiter,
            Encoding = arguments.Get("encoding") ?? mapping.Encoding,
            KeepLast = arguments.Get("keep-last") ?? mapping.KeepLast,
            Nulls = [.. mapping.Nulls, .. arguments.All("null")],
        };
    }
}
