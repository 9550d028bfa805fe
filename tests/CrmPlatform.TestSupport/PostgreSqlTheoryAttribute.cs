using Xunit;

namespace CrmPlatform.TestSupport;

/// <summary>A theory that needs a PostgreSQL server; skipped with the reason where there is none.</summary>
public sealed class PostgreSqlTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the theory where the server's programs are missing.</summary>
    public PostgreSqlTheoryAttribute() => Skip = PostgreSqlBinaries.SkipReason;
}
