using Xunit;

namespace CrmPlatform.TestSupport;

/// <summary>A fact that needs a PostgreSQL server; skipped with the reason where there is none.</summary>
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    /// <summary>Skips the fact where the server's programs are missing.</summary>
    public PostgreSqlFactAttribute() => Skip = PostgreSqlBinaries.SkipReason;
}
