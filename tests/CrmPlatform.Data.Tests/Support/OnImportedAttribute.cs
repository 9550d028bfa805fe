using System.Reflection;
using CrmPlatform.TestSupport;
using Xunit.Sdk;

namespace CrmPlatform.Data.Tests.Support;

/// <summary>Runs a theory on a tenant with the real data; skipped with the reason where data or server are missing.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class OnImportedAttribute : DataAttribute
{
    private readonly string _provider;

    public OnImportedAttribute(string provider)
    {
        _provider = provider;
        Skip = CrmData.SkipReason ?? (provider == "postgresql" ? PostgreSqlBinaries.SkipReason : null);
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[_provider]];
}
