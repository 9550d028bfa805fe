using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CrmPlatform.Database.Tests.Support;

internal static class TransactSql
{
    /// <summary>Parses a script as SQL Server 2019 would, and returns what it would not understand.</summary>
    public static IReadOnlyList<string> ErrorsOf(string script)
    {
        using var reader = new StringReader(script);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(e => $"line {e.Line}, column {e.Column}: {e.Message}")];
    }
}
