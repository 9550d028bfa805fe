using System.Reflection;
using CrmPlatform.Runtime.Tests.Support;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmPlatform.Runtime.Tests.Security.Privacy;

/// <summary>Every text of every record of the platform's modules was decided on: it tells something about a person, or it does not.</summary>
public sealed class ClassificationTests(ModelsOfModules models) : IClassFixture<ModelsOfModules>
{
    [Fact]
    public void Texts_OfAllModules_ArePersonalOrListedAsNot()
    {
        var (undecided, both, unknown, decided) = (new List<string>(), new List<string>(), new List<string>(), 0);
        foreach (var context in models.Contexts)
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
    public void PersonalValues_OfAllModules_LeadToAPerson()
    {
        var lost = models.Contexts
            .SelectMany(c => c.Model.GetEntityTypes())
            .Where(t => t.GetProperties().Any(IsPersonal) && t.SubjectLinks().Count == 0)
            .Select(t => t.ClrType.Name);

        Assert.Empty(lost);
    }

    private static IEnumerable<(string Name, bool IsPersonal)> Texts(IEntityType type) => type.GetProperties()
        .Where(p => p.ClrType == typeof(string) && p.Name != nameof(Entity.CreatedBy))
        .Select(p => ($"{type.ClrType.Name}.{p.Name}", IsPersonal(p)));

    private static bool IsPersonal(IProperty property) => property.PropertyInfo?.IsDefined(typeof(PersonalAttribute)) == true;
}
