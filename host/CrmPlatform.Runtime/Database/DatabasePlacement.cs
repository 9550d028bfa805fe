namespace CrmPlatform.Runtime.Database;

/// <summary>Where a database is: a row of the catalog for each tenant.</summary>
/// <param name="Provider">The provider's name: <c>sqlite</c>, <c>postgresql</c> or <c>sqlserver</c>.</param>
/// <param name="Server">The folder of the file on SQLite; elsewhere a connection string without a database.</param>
/// <param name="Database">The database's name: letters, digits, <c>_</c> and <c>-</c>.</param>
public sealed record DatabasePlacement(string Provider, string Server, string Database)
{
    // The server's connection string may carry a password.
    /// <inheritdoc/>
    public override string ToString() => $"{Provider} database '{Database}'";
}
