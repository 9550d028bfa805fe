using System.Collections.Concurrent;
using System.Data.Common;

namespace CrmPlatform.Runtime.Database;

/// <summary>The providers by name; each one's assembly is loaded when it is first asked for.</summary>
public sealed class DatabaseProviders : IDisposable
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sqlite"] = "CrmPlatform.Database.Sqlite.SqliteProvider, CrmPlatform.Database.Sqlite",
        ["postgresql"] = "CrmPlatform.Database.PostgreSql.PostgreSqlProvider, CrmPlatform.Database.PostgreSql",
        ["sqlserver"] = "CrmPlatform.Database.SqlServer.SqlServerProvider, CrmPlatform.Database.SqlServer",
    };

    private readonly ConcurrentDictionary<string, DatabaseProvider> _loaded = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The provider of this name.</summary>
    /// <exception cref="DatabaseException">There is no such provider, or its assembly is not beside the host.</exception>
    public DatabaseProvider Get(string name) => _loaded.GetOrAdd(name, Load);

    /// <summary>Whether an exception has its cause in a database that cannot be used for now.</summary>
    public bool IsUnavailable(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException refused && _loaded.Values.Any(provider => provider.IsUnavailable(refused)))
            {
                return true;
            }
        }

        return exception is AggregateException many && many.InnerExceptions.Any(IsUnavailable);
    }

    /// <summary>Closes what the loaded providers keep open.</summary>
    public void Dispose()
    {
        foreach (var provider in _loaded.Values.OfType<IDisposable>())
        {
            provider.Dispose();
        }
    }

    private static DatabaseProvider Load(string name)
    {
        if (!Types.TryGetValue(name, out var typeName))
        {
            throw DatabaseErrors.UnknownProvider(name, Types.Keys);
        }

        var type = Type.GetType(typeName, throwOnError: false) ?? throw DatabaseErrors.ProviderMissing(name, typeName);
        return (DatabaseProvider)Activator.CreateInstance(type)!;
    }
}
