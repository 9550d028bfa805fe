using System.Reflection;
using Xunit.Sdk;

namespace CrmPlatform.TestSupport;

/// <summary>Runs a theory with the provider <c>sqlite</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    /// <inheritdoc/>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["sqlite"]];
}
