using System.Reflection;
using Xunit.Sdk;

namespace CrmPlatform.TestSupport;

/// <summary>Runs a theory with the provider <c>postgresql</c>; skipped with the reason where there is no server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgreSqlAttribute : DataAttribute
{
    /// <summary>Skips the case where the server's programs are missing.</summary>
    public OnPostgreSqlAttribute() => Skip = PostgreSqlBinaries.SkipReason;

    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["postgresql"]];
}
