using System.Text;
using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Commands;

// Files come in the encodings of their countries; .NET brings only the universal ones by default.
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
using var cancel = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    cancel.Cancel();
};

try
{
    return args switch
    {
        [] or ["help", ..] => Help.Print(Console.Out),
        _ when args.Any(a => a is "--help" or "-h") => Help.Print(Console.Out),
        ["import", .. var rest] => await ImportCommand.RunAsync(rest, Console.Out, Console.Error, cancel.Token),
        ["pack", .. var rest] => await PackCommand.RunAsync(rest, Console.Out, Console.Error, cancel.Token),
        ["verify", .. var rest] => VerifyCommand.Run(rest, Console.Out, Console.Error),
        ["install", .. var rest] => await InstallCommand.RunAsync(rest, Console.Out, cancel.Token),
        ["modules", .. var rest] => await ModulesCommand.RunAsync(rest, Console.Out, Console.Error, cancel.Token),
        ["tenant", .. var rest] => await TenantCommand.RunAsync(rest, Console.Out, cancel.Token),
        ["doctor", .. var rest] => await DoctorCommand.RunAsync(rest, Console.Out, cancel.Token),
        ["backup", .. var rest] => await BackupCommand.RunAsync(rest, Console.Out, cancel.Token),
        ["restore", .. var rest] => await RestoreCommand.RunAsync(rest, Console.Out, cancel.Token),
        ["keys", .. var rest] => await KeysCommand.RunAsync(rest, Console.Out, Console.Error, cancel.Token),
        ["audit", .. var rest] => await AuditCommand.RunAsync(rest, Console.Out, Console.Error, cancel.Token),
        ["schema", "diff", .. var rest] => await SchemaDiffCommand.RunAsync(rest, Console.Out, cancel.Token),
        ["schema", .. var rest] => await SchemaCommand.RunAsync(rest, Console.Out, cancel.Token),
        [var unknown, ..] => throw CommandLineErrors.UnknownCommand(unknown),
    };
}
catch (CrmToolException exception)
{
    Console.Error.WriteLine(exception.Message);
    return exception.ExitCode;
}
catch (OperationCanceledException) when (cancel.IsCancellationRequested)
{
    Console.Error.WriteLine("Cancelled. Rows that were already sent stay as they are.");
    return ExitCodes.Cancelled;
}
