using System.Reflection;
using CrmPlatform.Runtime.Hosting;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.Privacy;
using CrmPlatform.Sdk.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Tests.Security.Privacy;

/// <summary>Every text of every record of the platform's modules was decided on: it tells something about a person, or it does not.</summary>
public sealed class ClassificationTests
{
    private static readonly string[] Modules = ["crm.customers", "crm.sales", "crm.marketing", "crm.service", "crm.delivery"];

    [Fact]
    public async Task Texts_OfAllModules_ArePersonalOrListedAsNot()
    {
        using var data = new SharedData("sqlite", TestPlugins.OwnModules);
        await using var runtime = await data.StartAsync(new TestClock());
        var (undecided, both, unknown, decided) = (new List<string>(), new List<string>(), new List<string>(), 0);
        foreach (var context in await ContextsAsync(runtime))
        {
            var listed = context.GetType().GetCustomAttribute<NotPersonalAttribute>()?.Properties.ToHashSet(StringComparer.Ordinal) ?? [];
            var texts = context.Model.GetEntityTypes().Where(t => typeof(Entity).IsAssignableFrom(t.ClrType)).SelectMany(Texts).ToDictionary(t => t.Name, t => t.IsPersonal, StringComparer.Ordinal);
            undecided.AddRange(texts.Where(t => !t.Value && !listed.Contains(t.Key)).Select(t => t.Key));
            both.AddRange(texts.Where(t => t.Value && listed.Contains(t.Key)).Select(t => t.Key));
            unknown.AddRange(listed.Where(l => !texts.ContainsKey(l)));
            decided += texts.Count;
        }

        Assert.Empty(undecided);
        Assert.Empty(both);
        Assert.Empty(unknown);
        Assert.True(decided > 60, $"Only {decided} texts were looked at.");
    }

    [Fact]
    public async Task PersonalValues_OfAllModules_LeadToAPerson()
    {
        using var data = new SharedData("sqlite", TestPlugins.OwnModules);
        await using var runtime = await data.StartAsync(new TestClock());

        var lost = (await ContextsAsync(runtime))
            .SelectMany(c => c.Model.GetEntityTypes())
            .Where(t => t.GetProperties().Any(IsPersonal) && t.SubjectLinks().Count == 0)
            .Select(t => t.ClrType.Name);

        Assert.Empty(lost);
    }

    private static IEnumerable<(string Name, bool IsPersonal)> Texts(IEntityType type) => type.GetProperties()
        .Where(p => p.ClrType == typeof(string) && p.Name != nameof(Entity.CreatedBy))
        .Select(p => ($"{type.ClrType.Name}.{p.Name}", IsPersonal(p)));

    private static bool IsPersonal(IProperty property) => property.PropertyInfo?.IsDefined(typeof(PersonalAttribute)) == true;

    private static async Task<IReadOnlyList<DbContext>> ContextsAsync(CrmRuntime runtime)
    {
        await runtime.CreateTenantAsync("a", Modules, CancellationToken.None);
        var scope = (await runtime.GetTenantAsync("a", CancellationToken.None)).BeginScope(Caller.System("test"));
        Assert.Equal(Modules.Length, scope.Composition.Modules.Count);
        return [.. scope.Composition.Modules.Select(m => (DbContext)scope.Services.GetRequiredService(m.DatabaseContext!))];
    }
}
